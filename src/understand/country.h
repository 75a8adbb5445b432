#pragma once
// The country a card dials from.

#include <string>

#include "understand/email.h"
#include "understand/phone.h"
#include "understand/website.h"

namespace cardfile::understanding {

struct CountrySigns {
    const Sheet& sheet;
    const std::vector<FoundPhone>& phones;
    const std::vector<FoundEmail>& emails;
    const std::vector<FoundWebsite>& websites;
};

/// ISO 3166 in capital letters, by dialling codes, places, domains and `given`; empty when nothing
/// tells.
[[nodiscard]] std::string country_of_card(const CountrySigns& signs, const std::string& given);

}  // namespace cardfile::understanding
