#pragma once
// Vote: several readings of one strip -> one, character by character.
//
// After ROVER (Fiscus 1997): each other reading is aligned with the first by edit distance; where
// most of them agree on another character, on none, or on one more, the first gives way.

#include <string>
#include <vector>

namespace cardfile {

struct VotedCharacter {
    std::string utf8;  ///< one code point
    int from = 0;      ///< the number of the first reading's character it stands for, or follows
};

struct Vote {
    std::vector<VotedCharacter> text;
    double agreement = 1;  ///< of all readings, those behind the most disputed character
};

/// `readings` are UTF-8, the most trusted first; at least one. With fewer than three the first
/// stands. A place counts for the agreement if any reading has there what matters: a character, or
/// none (""), or several.
[[nodiscard]] Vote voted(const std::vector<std::string>& readings,
                         bool (*matters)(const std::string& place));

}  // namespace cardfile
