#pragma once
// Text made comparable: whatever was read -> clean UTF-8 -> plain small letters.

#include <cstddef>
#include <string>
#include <string_view>

namespace cardfile::understanding {

/// The code point at `at`, which moves past it; U+FFFD and one byte for malformed UTF-8.
char32_t next_letter(std::string_view text, std::size_t& at);

bool is_letter(char32_t c);
bool is_digit(char32_t c);
/// Of Latin, Greek or Cyrillic letters.
bool is_capital(char32_t c);

/// Valid UTF-8 without control characters, single spaces, at most `most` bytes.
std::string clean(std::string_view text, std::size_t most);

/// Small letters without accents: "Müdürü" -> "muduru", "İŞ" -> "is", "Straße" -> "strasse".
/// Everything that is no Latin letter stays.
std::string fold(std::string_view text);

/// Folded, and only its ASCII letters and digits: "Acme & Söhne" -> "acmesohne".
std::string squeeze(std::string_view text);

/// "kaethe" -> "kathe", as Käthe folds: the umlauts of mail addresses written out.
std::string without_umlauts(std::string folded);

/// Edits (insert, delete, replace) from one to the other; gives up above `most`.
std::size_t edits(std::string_view a, std::string_view b, std::size_t most);

}  // namespace cardfile::understanding
