#pragma once
// Contact: the lines of a card's telephone numbers, addresses and mail, with their labels.

#include <string>
#include <vector>

#include "chance.h"
#include "print/block.h"
#include "who/person.h"

namespace cards {

/// `colon` has labels in a column and the values after a colon; `both` says a label in two
/// languages.
enum class Labels { any, none, letters, words, column, colon, icons, both };

/// How one card says what a value is; chosen once for all its lines.
struct Manner {
    Labels labels = Labels::words;
    std::string phone, mobile, fax, mail, web, place, telfax;
    std::string between = ": ";  ///< after a label
    bool label_address = false;
    bool address_first = false;
    bool pairs = false;  ///< two numbers on one line where there is room
};

Manner choose_manner(Labels wanted, const Person& person, Chance& chance);

struct ContactParts {
    bool address = true, phones = true, mail = true, site = true, social = false;
    bool only_company = false;  ///< for a back side: no mobile, no person's mail
    bool one_line = false;      ///< of the address
};

std::vector<SetLine> contact_of(const Person& person, const Type& type, const Manner& manner,
                                const ContactParts& parts);
std::vector<SetLine> office_of(const Office& office, int number, const Type& type,
                               const Manner& manner);

/// The words of each field, ready for a block.
Words name_of(const Person& person);
Words field_of(const std::string& kind, const std::string& text);
/// The words with their text and values in capitals, as printed.
Words in_capitals(Words words, const Locale& locale);
/// As that family prints them: the truth of a face without small letters is in capitals.
Words printed_in(const std::string& family, const Words& words, const Locale& locale);

}  // namespace cards
