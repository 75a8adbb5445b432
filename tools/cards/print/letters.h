#pragma once
// Letters: a text in UTF-8 taken apart.

#include <string>
#include <vector>

namespace cards {

/// Its letters, each whole: one may be several bytes long.
std::vector<std::string> letters_of(const std::string& text);

/// The first letters of its first words, at most that many; signs and small words are passed over.
std::string initials_of(const std::string& text, std::size_t most);

}  // namespace cards
