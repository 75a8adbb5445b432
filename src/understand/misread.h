#pragma once
// Single words in which a sign stands for a letter: "Genera! Manager", "Ltd. $ti.".

#include <string>
#include <string_view>

namespace cardfile::understanding {

/// The text with such words put right where a list holds the word that results, and not the one
/// read.
[[nodiscard]] std::string with_words_mended(std::string_view text);

}  // namespace cardfile::understanding
