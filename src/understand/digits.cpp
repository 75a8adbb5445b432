#include "understand/digits.h"

#include <algorithm>

#include "understand/fold.h"

namespace cardfile::understanding {

namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}

int count_digits(std::string_view text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), digit));
}

/// The digit a letter was misread from; 0 for others.
char as_digit(char c) {
    switch (c) {
        case 'O':
        case 'o':
        case 'Q':
        case 'D':
            return '0';
        case 'Z':
        case 'z':
            return '2';
        case 'g':
        case 'q':
            return '9';
        case 'l':
        case 'I':
        case 'i':
        case '|':
        case '!':
            return '1';
        case 'S':
        case 's':
            return '5';
        case 'B':
            return '8';
        default:
            return 0;
    }
}

/// Puts right the letters among the digits of one group, if it is one: "O212", "5l0", "12S4".
bool mend_digits(std::string& text, std::size_t begin, std::size_t end) {
    const std::string_view group = std::string_view(text).substr(begin, end - begin);
    const int digits = count_digits(group);
    const bool glued = (begin > 0 && is_letter(static_cast<unsigned char>(text[begin - 1]))) ||
                       (end < text.size() && is_letter(static_cast<unsigned char>(text[end])));
    const bool mixed = digits > 0 && digits < static_cast<int>(group.size());
    // "No. 12B", "5g": these stand beside numbers in their own right
    constexpr std::string_view by_chance = "SBDQZsgqzi!";
    const bool doubtful_ends =
        group.find_first_of(by_chance) == 0 || group.find_last_of(by_chance) == group.size() - 1;
    if (glued || !mixed || doubtful_ends || 2 * digits < static_cast<int>(group.size()))
        return false;
    for (std::size_t i = begin; i < end; ++i)
        if (as_digit(text[i]) != 0) text[i] = as_digit(text[i]);
    return true;
}

}  // namespace

std::string with_digits_mended(std::string_view text, bool& repaired) {
    std::string out(text);
    for (std::size_t i = 0; i + 2 < out.size(); ++i) {
        // U+2010 to U+2015, E2 80 90 to 95, and U+2212, E2 88 92
        const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(out[k]); };
        const bool dash = byte(i) == 0xE2 &&
                          ((byte(i + 1) == 0x80 && byte(i + 2) >= 0x90 && byte(i + 2) <= 0x95) ||
                           (byte(i + 1) == 0x88 && byte(i + 2) == 0x92));
        if (dash) out.replace(i, 3, " - ");
    }
    // "44+20-794": a hyphen read as a plus, behind what can only be a dialling code
    for (std::size_t at = out.find('+', 1); at != std::string::npos; at = out.find('+', at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && digit(out[begin - 1])) --begin;
        const bool alone = begin == 0 || out[begin - 1] == ' ' || out[begin - 1] == ':';
        if (at == begin || out[begin] == '0' || at - begin > 3 || !alone || at + 1 == out.size() ||
            !digit(out[at + 1]))
            continue;
        out[at] = '-';
        repaired = true;
    }
    for (char& c : out) {
        if (c == '{' || c == '[') c = '(';
        if (c == '}' || c == ']') c = ')';
    }
    for (const std::string_view twice : {"((", "))"})  // one bracket read as two
        for (std::size_t at = out.find(twice); at != std::string::npos; at = out.find(twice))
            out[at] = ' ';
    for (std::size_t begin = 0; begin < out.size();) {
        std::size_t end = begin;
        while (end < out.size() && (digit(out[end]) || as_digit(out[end]) != 0)) ++end;
        repaired = mend_digits(out, begin, end) || repaired;
        begin = end + 1;
    }
    return out;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

}  // namespace cardfile::understanding
