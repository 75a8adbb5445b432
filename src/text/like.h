#pragma once
// What a reading looks like, where that decides how it is read on.

#include <string>

namespace cardfile {

/// A mail or web address: these are ASCII.
[[nodiscard]] bool like_an_address(const std::string& text);

/// A telephone number, where each figure counts and no word helps.
[[nodiscard]] bool like_a_number(const std::string& text);

}  // namespace cardfile
