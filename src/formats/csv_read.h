#pragma once
// CSV as RFC 4180 has it, read back. What comes out are cells as they were, without judgement.

#include <string>
#include <string_view>
#include <vector>

#include "card/error.h"

namespace cardfile {

/// A byte order mark is passed over; empty lines are. An Error that names the line where a quote is
/// not closed or stands in the middle of a cell.
[[nodiscard]] Result<std::vector<std::vector<std::string>>> parse_csv(std::string_view text);

}  // namespace cardfile
