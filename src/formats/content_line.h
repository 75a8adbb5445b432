#pragma once
// A line of a vCard or an iCalendar: escaped and folded. Private to formats/.

#include <string>
#include <string_view>

namespace cardfile {

/// \ , ; and line breaks escaped, other control characters gone; valid UTF-8.
[[nodiscard]] std::string escaped_text(std::string_view value);

/// Folded at 75 bytes between characters, with its CRLF.
[[nodiscard]] std::string content_line(std::string_view line);

}  // namespace cardfile
