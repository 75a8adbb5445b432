#pragma once
// A text cut into words, with what is known of each.

#include <string>
#include <string_view>
#include <vector>

#include "understand/words.h"

namespace cardfile::understanding {

enum class Shape {
    lower,
    capital,  ///< "Smith"
    upper,    ///< "SMITH", also a single capital
    mixed,    ///< "McCoy", "iPhone"
    number,   ///< digits only
    code      ///< letters and digits
};

/// A run of letters, digits and apostrophes.
struct Token {
    std::size_t begin = 0, end = 0;  ///< bytes of its row's text
    std::string folded;
    std::size_t letters = 0;
    Shape shape = Shape::lower;
    Lists lists = 0;      ///< that hold it, or a phrase it is part of
    bool dotted = false;  ///< followed by a full stop: "Ltd.", "J."

    [[nodiscard]] bool is(Lists any) const { return (lists & any) != 0; }

    [[nodiscard]] bool is_number() const { return shape == Shape::number; }
};

/// The words of a text with the lists that hold them, alone or as part of a phrase.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace cardfile::understanding
