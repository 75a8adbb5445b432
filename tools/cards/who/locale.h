#pragma once
// What cards look like in one country: names, titles, addresses, and its telephone numbers.
//
// The words lie in words/*.inc as lists with a key. In patterns '#' stands for a digit, '@' for a
// capital letter and {root}, {family}, {street}... for a word drawn from that list.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "who/numbers.h"

namespace cards {

struct Locale {
    std::string code;      ///< "de", "en-US"
    std::string language;  ///< what glib calls it when it takes accents away, "de"
    std::map<std::string, std::vector<std::string>, std::less<>> lists;
    std::vector<NumberBlock> reserved;  ///< numbers nobody has
    std::vector<NumberBlock> free;      ///< numbers of the national plan

    /// A key that is not there is a defect of ours, and throws.
    const std::vector<std::string>& operator[](std::string_view key) const;
};

const std::vector<Locale>& locales();

}  // namespace cards
