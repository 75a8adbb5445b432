#pragma once
// Understand: the lines and codes of one card -> its contacts.
//
// Total: a card that names nobody gives a company contact or none. Works on text and boxes alone
// and never sees a picture. Field::from counts lines from 0.

#include <string>
#include <vector>

#include "card/contact.h"
#include "card/line.h"
#include "understand/rules.h"

namespace cardfile {

struct UnderstandOptions {
    std::string country = {};  ///< ISO 3166 alpha-2, for numbers printed without a dialling code
    Rules rules = {};          ///< learned from the owner's corrections
};

struct Understanding {
    std::vector<Contact> contacts;
    std::vector<int> unused;  ///< numbers of the lines no field was made of
};

[[nodiscard]] Understanding understand(const Lines& lines, const std::vector<Code>& codes,
                                       const UnderstandOptions& options = {});

}  // namespace cardfile
