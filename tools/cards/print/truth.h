#pragma once
// What is printed on a card, exactly: the answer a perfect reader would give.
//
// Every string on the card is here, wanted or not: the field of a slogan or of a logo's word is
// "none", of notes by hand "handwriting", of a scanner app's mark "watermark". Letters inside a
// logo's sign are shapes and no strings.

#include <array>
#include <string>
#include <vector>

#include "card/contact.h"
#include "card/geometry.h"

namespace cards {

/// In `Value::person`: of all people on the card, as their company is.
inline constexpr int everyone = -1;

/// A field's value as printed. An address that runs over lines is several values, in order.
struct Value {
    std::string
        kind;  ///< "name", "title", "department", "company", "email", "phone", "website", "address"
    std::string text;
    cardfile::PhoneType type = cardfile::PhoneType::other;  ///< only for a phone
    std::string e164 = {};                                  ///< only for a phone
    std::string extension = {};                             ///< only for a phone
    int person = 0;                                         ///< whose, on a card of several people
    int office = 0;         ///< only for an address: of which office
    std::string also = {};  ///< how it may be read as well: with the line that belongs to it; all
                            ///< there is, `text` being empty, of what only a code or a pen says
};

struct PrintedWord {
    std::string text;
    std::string field;   ///< the kind of the value it stands in, "none" for a label
    cardfile::Quad box;  ///< around its ink, along the writing, in the picture's pixels
};

struct PrintedLine {
    std::string text;
    std::string field;   ///< the kind of its first value, or "none"
    cardfile::Quad box;  ///< around its ink, along the writing, in the picture's pixels
    std::array<cardfile::Point, 2> baseline;  ///< from the ink's left end to its right
    std::vector<PrintedWord> words;           ///< what spaces part, in order
    bool icon = false;                        ///< a sign stands before it, drawn, not printed
};

struct PrintedCode {
    std::string format;
    std::string text;
    cardfile::Quad box;  ///< around its modules, without the quiet zone
};

/// `logo`: a side with nothing but a mark, the company's word and perhaps a slogan.
enum class Side { front, back, logo };

struct Printed {
    std::vector<PrintedLine> lines;
    std::vector<Value> values;
    std::vector<PrintedCode> codes;
    Side side = Side::front;
    int people = 1;
};

std::string to_string(Side side);

}  // namespace cards
