#pragma once
// What cards look like in one country: names, titles, addresses, and the numbers nobody has.
//
// In patterns '#' stands for a digit and '@' for a capital letter.

#include <string>
#include <vector>

#include "card/contact.h"

namespace cards {

/// A block of telephone numbers reserved for fiction. The '#'s of `e164` and of each way of
/// printing it are filled with the same digits, in order.
struct NumberBlock {
    cardfile::PhoneType type;
    std::string e164;
    std::vector<std::string> printed;
};

/// The words before a value: "Tel." and so on.
struct LabelWords {
    std::string phone, mobile, fax, mail, web;
};

struct Locale {
    std::string code;      ///< "de", "en-US"
    std::string language;  ///< what glib calls it when it takes accents away, "de"
    std::vector<std::string> given, family;
    std::vector<std::string> titles, departments;
    std::vector<std::string> roots;        ///< invented, one word
    std::vector<std::string> trades;       ///< "Logistics"
    std::vector<std::string> legal_forms;  ///< "GmbH"
    std::vector<std::string> streets;      ///< pattern of a street line
    std::vector<std::string> cities;       ///< pattern of a line with city and postcode
    LabelWords labels;
    std::vector<std::string> services;
    std::vector<std::string> slogans;
    std::vector<NumberBlock> numbers;
};

const std::vector<Locale>& locales();

}  // namespace cards
