#pragma once
// Vote: several readings of one strip -> one, character by character.
//
// After ROVER (Fiscus 1997): each other reading is aligned with the first by edit distance; where
// most of them agree on another character, on none, or on one more, the first gives way.

#include <functional>
#include <string>
#include <vector>

namespace cardfile {

struct VotedCharacter {
    std::string utf8;  ///< one code point
    int from = 0;      ///< the number of the first reading's character it stands for, or follows
};

struct Vote {
    std::vector<VotedCharacter> text;
    double agreement = 1;  ///< the share of the readings behind the character least have
};

/// `readings` are UTF-8, the most trusted first; at least one. With fewer than three the first
/// stands. Agreement is on what matters of what they have in one place: nothing, a
/// character, or several.
[[nodiscard]] Vote voted(const std::vector<std::string>& readings,
                         const std::function<bool(const std::string&)>& matters);

}  // namespace cardfile
