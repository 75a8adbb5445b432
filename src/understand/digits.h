#pragma once
// Letters and signs among digits -> the digits they were printed as: "O212 5l0" -> "0212 510".

#include <string>
#include <string_view>

namespace cardfile::understanding {

/// The text with dashes as '-', and misread digits and hyphens put right; every byte keeps its
/// place. `repaired` is set where a letter or a sign was.
std::string with_digits_mended(std::string_view text, bool& repaired);

/// The decimal digits in a text, nothing else.
std::string digits_of(std::string_view text);

}  // namespace cardfile::understanding
