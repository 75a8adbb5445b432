#pragma once
// CSV as RFC 4180 has it, safe to open in a spreadsheet.

#include <string>
#include <string_view>
#include <vector>

namespace cardfile {

/// One record with its CRLF. A cell that a spreadsheet would take for a formula gets a leading
/// apostrophe; numbers with a sign, as phones are, do not.
[[nodiscard]] std::string csv_record(const std::vector<std::string>& cells);

}  // namespace cardfile
