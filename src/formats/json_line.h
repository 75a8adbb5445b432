#pragma once
// One line of `cardfile read`: a Reading as JSON, and back.
//
// The keys are the contract of DESIGN.md. A field that is not on the card is absent. Reading back
// takes the line as hostile: its size, depth, types and ranges are checked, and a wrong one is an
// Error that names the key. The words of a line are not carried, so a Reading comes back without
// them.

#include <string>
#include <string_view>

#include "card/error.h"
#include "card/reading.h"

namespace cardfile {

/// Longer lines are refused: 12 cards full of text come to some 100 kB.
inline constexpr std::size_t longest_json_line = 4 << 20;

/// Without the line feed; valid UTF-8 whatever the strings in it hold.
[[nodiscard]] std::string json_line(const Reading& reading);
[[nodiscard]] Result<Reading> parse_json_line(std::string_view line);

}  // namespace cardfile
