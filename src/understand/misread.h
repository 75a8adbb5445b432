#pragma once
// Single words in which a sign or a letter stands for another: "Genera! Manager", "Itd.".

#include <string>
#include <string_view>

namespace cardfile::understanding {

/// The text with such words put right where a list holds the word that results, and not the one
/// read.
[[nodiscard]] std::string with_words_mended(std::string_view text);

}  // namespace cardfile::understanding
