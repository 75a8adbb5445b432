#pragma once
// Bytes as base64, RFC 4648.

#include <string>
#include <string_view>

namespace cardfile {

/// On one line, with its padding.
[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace cardfile
