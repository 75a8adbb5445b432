#include "formats/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

namespace cardfile {
namespace {

constexpr utf8proc_int32_t replacement = 0xfffd;

/// Takes one character off the front of `text`; what is not UTF-8 goes byte by byte.
utf8proc_int32_t next(std::string_view& text) {
    utf8proc_int32_t character = replacement;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &character);
    text.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
    return length > 0 ? character : replacement;
}

void append(std::string& text, utf8proc_int32_t character) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(character, bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

/// Letters that Unicode does not take apart, but people type without their stroke or dot.
constexpr std::array<std::pair<utf8proc_int32_t, std::string_view>, 10> stroked{{
    {0x131, "i"},   // ı
    {0xf8, "o"},    // ø
    {0x142, "l"},   // ł
    {0x111, "d"},   // đ
    {0x127, "h"},   // ħ
    {0xe6, "ae"},   // æ
    {0x153, "oe"},  // œ
    {0xf0, "d"},    // ð
    {0xfe, "th"},   // þ
    {0x2019, "'"},  // ’
}};

}  // namespace

std::string folded(std::string_view text) {
    std::string valid;
    while (!text.empty()) append(valid, next(text));
    utf8proc_uint8_t* mapped = nullptr;
    constexpr auto how =
        static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                       UTF8PROC_STRIPMARK | UTF8PROC_IGNORE | UTF8PROC_STABLE);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(valid.data()),
                                     static_cast<utf8proc_ssize_t>(valid.size()), &mapped, how);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, std::free);
    if (length < 0) return valid;

    std::string_view rest(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
    std::string result;
    while (!rest.empty()) {
        const utf8proc_int32_t character = next(rest);
        const auto* plain = std::find_if(stroked.begin(), stroked.end(), [&](const auto& letter) {
            return letter.first == character;
        });
        if (plain == stroked.end()) {
            append(result, character);
        } else {
            result += plain->second;
        }
    }
    return result;
}

int columns(std::string_view text) {
    int sum = 0;
    while (!text.empty()) sum += utf8proc_charwidth(next(text));
    return sum;
}

std::string shortened(std::string_view text, int most) {
    if (columns(text) <= most) return std::string(text);
    std::string result;
    int used = 0;
    while (!text.empty()) {
        const utf8proc_int32_t character = next(text);
        used += utf8proc_charwidth(character);
        if (used > most - 1) break;
        append(result, character);
    }
    while (result.ends_with(' ')) result.pop_back();
    return most > 0 ? result + "…" : "";
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        utf8proc_int32_t character = 0;
        const auto length =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                             static_cast<utf8proc_ssize_t>(text.size()), &character);
        if (length <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(length));
    }
    return true;
}

std::string printable(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const utf8proc_int32_t character = next(text);
        const auto category = utf8proc_category(character);
        const bool unseen = category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF ||
                            category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
        append(result, unseen || character == replacement ? '?' : character);
    }
    return result;
}

}  // namespace cardfile
