#include "text/like.h"

#include <algorithm>

namespace cardfile {
namespace {

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A dot within a word and two to four letters after it, such as an address's end.
bool ends_like_a_domain(const std::string& text) {
    for (std::size_t dot = text.find('.', 1); dot != text.npos; dot = text.find('.', dot + 1)) {
        std::size_t end = dot + 1;
        while (end < text.size() && letter(text[end])) ++end;
        const std::size_t letters = end - dot - 1;
        const bool word_before =
            letter(text[dot - 1]) || (text[dot - 1] >= '0' && text[dot - 1] <= '9');
        const bool word_ends = end == text.size() || text[end] == ' ' || text[end] == '/';
        if (word_before && word_ends && letters >= 2 && letters <= 4) return true;
    }
    return false;
}

}  // namespace

bool like_an_address(const std::string& text) {
    return text.find('@') != text.npos || text.find("www") != text.npos ||
           text.find("http") != text.npos || ends_like_a_domain(text);
}

bool like_a_number(const std::string& text) {
    constexpr auto least = 7;
    return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
           least;
}

}  // namespace cardfile
