#pragma once
// UTF-8 text as people see and search it. Bytes that are not UTF-8 count as U+FFFD.

#include <string>
#include <string_view>

namespace cardfile {

/// Case and accents gone, for comparing: "Müller" and "MULLER" both give "muller", "Straße"
/// "strasse".
[[nodiscard]] std::string folded(std::string_view text);

/// Columns of a terminal that the text takes: two for a Chinese character, none for a combining
/// accent.
[[nodiscard]] int columns(std::string_view text);

/// Cut to so many columns, the last of them "…".
[[nodiscard]] std::string shortened(std::string_view text, int most);

[[nodiscard]] bool is_utf8(std::string_view text);

/// Safe to show on a terminal: control characters and bytes that are not UTF-8 become "?".
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace cardfile
