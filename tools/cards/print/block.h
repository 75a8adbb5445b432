#pragma once
// Block: lines of print set together inside a rectangle, made smaller until they fit it.

#include <vector>

#include "print/icons.h"
#include "print/sheet.h"
#include "print/style.h"
#include "who/person.h"

namespace cards {

struct Area {
    double x = 0, y = 0, width = 0, height = 0;  ///< millimetres
};

enum class Align { left, centre, right };
enum class Anchor { top, middle, bottom };

struct SetLine {
    Words words;
    Type type;
    double space_before = 0;  ///< in ems, on top of the leading
    std::string label = {};   ///< printed in a column of its own, left of the words
    Icon icon = Icon::none;   ///< drawn in that column instead of a label
};

struct Block {
    Area area;
    Align align = Align::left;
    Anchor anchor = Anchor::top;
    double leading = 1.28;  ///< baseline to baseline, in ems
    std::vector<SetLine> lines;
};

void set(Sheet& sheet, const Block& block);

enum class Labels { none, letters, words, column, icons };

/// The words of each field, ready for a block.
Words name_of(const Person& person);
Words title_of(const Person& person);
Words department_of(const Person& person);
Words company_of(const Person& person);
/// The logo's word: not a field, for the company stands on the card in full.
Words root_of(const Person& person);
/// The words with their text and values in capitals, as printed.
Words in_capitals(Words words, const Person& person);

struct ContactWish {
    Labels labels = Labels::letters;
    bool website = true;
    bool address = true;
    bool address_on_one_line = false;
    bool only_company = false;  ///< for a back side: no mobile, no person's mail
};

std::vector<SetLine> contact_of(const Person& person, const Type& type, const ContactWish& wish);

}  // namespace cards
