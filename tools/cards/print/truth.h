#pragma once
// What is printed on a card, exactly: the answer a perfect reader would give.

#include <string>
#include <vector>

#include "card/contact.h"
#include "card/geometry.h"

namespace cards {

/// A field's value as printed. An address that runs over lines is several values, in order.
struct Value {
    std::string
        kind;  ///< "name", "title", "department", "company", "email", "phone", "website", "address"
    std::string text;
    cardfile::PhoneType type = cardfile::PhoneType::other;  ///< only for a phone
    std::string e164 = {};                                  ///< only for a phone
};

struct PrintedLine {
    std::string text;
    std::string field;   ///< the kind of its first value, or "none"
    cardfile::Quad box;  ///< around its ink, along the writing, in the picture's pixels
};

struct PrintedCode {
    std::string format;
    std::string text;
};

struct Printed {
    std::vector<PrintedLine> lines;
    std::vector<Value> values;
    std::vector<PrintedCode> codes;
};

}  // namespace cards
