#include "understand/fold.h"

#include <algorithm>
#include <vector>

namespace cardfile::understanding {

namespace {

constexpr char32_t malformed = 0xFFFD;

// The letter under the accent, by code point from U+00C0 and from U+1E00; '.' has none.
constexpr char32_t latin_first = 0xC0;
constexpr std::string_view latin =
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeee"
    "eeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuu"
    "uuuuwwyyyzzzzzzs...............a..f............oo.............uu....................dddl"
    "llnnnaaiioouuuuuuuuuu.aaaa....ggkkoooo..jdddgg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh"
    "......aaeeooooooooyy............................";
constexpr char32_t vietnamese_first = 0x1E00;
constexpr std::string_view vietnamese =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp"
    "rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..s.aaaaaaaaaaaaaaaa"
    "aaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

char under_accent(char32_t c) {
    if (c >= latin_first && c < latin_first + latin.size()) return latin[c - latin_first];
    if (c >= vietnamese_first && c < vietnamese_first + vietnamese.size())
        return vietnamese[c - vietnamese_first];
    return '.';
}

/// The letters that are two in plain writing.
std::string_view as_two(char32_t c) {
    switch (c) {
        case 0xDF:
            return "ss";
        case 0xC6:
        case 0xE6:
            return "ae";
        case 0x152:
        case 0x153:
            return "oe";
        case 0xDE:
        case 0xFE:
            return "th";
        default:
            return {};
    }
}

bool is_combining(char32_t c) {
    return c >= 0x300 && c <= 0x36F;
}

}  // namespace

char32_t next_letter(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at++);
    if (first < 0x80) return first;
    const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
    if (more == 0 || first > 0xF4 || at + more > text.size()) return malformed;
    char32_t c = first & (0x3F >> more);
    for (std::size_t i = 0; i < more; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return malformed;
        c = (c << 6) | (byte(at + i) & 0x3F);
    }
    const bool overlong = (more == 2 && c < 0x800) || (more == 3 && c < 0x10000);
    if (overlong || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) return malformed;
    at += more;
    return c;
}

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xC0 || c == 0xD7 || c == 0xF7 || c == malformed) return false;
    const bool punctuation = (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
                             (c >= 0xFE00 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF20) ||
                             (c >= 0xE000 && c <= 0xF8FF) || c >= 0x1F000;
    return !punctuation;
}

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool is_capital(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) return c % 2 == 0;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1;
    if ((c >= 0x1CD && c <= 0x24F) || (c >= 0x1E00 && c <= 0x1EFF)) return c % 2 == 0;
    return c == 0x178 || c == 0x18F || (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

std::string clean(std::string_view text, std::size_t most) {
    std::string out;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next_letter(text, at);
        const bool blank = c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD ||
                           (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
                           c == 0x3000 || c == 0xFEFF || c == malformed;
        if (blank) {
            gap = true;
            continue;
        }
        if (out.size() + (at - from) + 1 > most) break;
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += text.substr(from, at - from);
    }
    return out;
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next_letter(text, at);
        if (c < 0x80) {
            out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        } else if (const std::string_view two = as_two(c); !two.empty()) {
            out += two;
        } else if (const char plain = under_accent(c); plain != '.') {
            out += plain;
        } else if (!is_combining(c)) {
            out += text.substr(from, at - from);
        }
    }
    return out;
}

std::string squeeze(std::string_view text) {
    std::string out = fold(text);
    std::erase_if(
        out, [](unsigned char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    return out;
}

std::string without_umlauts(std::string folded) {
    for (const std::string_view two : {"ae", "oe", "ue"})
        for (std::size_t at = folded.find(two); at != std::string::npos;
             at = folded.find(two, at + 1))
            folded.erase(at + 1, 1);
    return folded;
}

std::size_t edits(std::string_view a, std::string_view b, std::size_t most) {
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > most) return most + 1;
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
            least = std::min(least, row[j]);
        }
        if (least > most) return most + 1;
    }
    return row[b.size()];
}

}  // namespace cardfile::understanding
