// Formats: tesseract's ccutil/unicharset.cpp (text: a count, then a line a sign) and
// unicharcompress.cpp (a count; then for each sign a byte, how many codes it has, and these).

#include "text/charset.h"

#include <cstdint>
#include <cstring>

namespace cardfile {
namespace {

constexpr std::uint32_t most_signs = 65536;
constexpr std::int32_t most_codes = 9;  // of a sign

/// The first word of each line but the first; "NULL" is the space.
std::vector<std::string> signs_of(std::string_view text) {
    std::vector<std::string> signs;
    bool count = true;
    while (!text.empty() && signs.size() < most_signs) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!count) signs.emplace_back(line.substr(0, line.find(' ')));
        count = false;
    }
    if (!signs.empty() && signs[0] == "NULL") signs[0] = " ";
    return signs;
}

}  // namespace

Result<Charset> charset_of(std::string_view unicharset, std::string_view recoder) {
    const std::vector<std::string> signs = signs_of(unicharset);
    const auto damaged = [] {
        return failure(Error::Kind::engine, "", "the text model's list of signs is damaged");
    };
    const auto number = [&recoder](std::int32_t& value) {
        if (recoder.size() < sizeof value) return false;
        std::memcpy(&value, recoder.data(), sizeof value);
        recoder.remove_prefix(sizeof value);
        return true;
    };
    std::int32_t count = 0;
    if (!number(count) || count < 0 || std::size_t(count) != signs.size()) return damaged();
    Charset charset;
    constexpr std::size_t first = 3;  // 1 and 2 are no signs: joined letters, broken letters
    for (std::size_t sign = 0; sign < signs.size(); ++sign) {
        std::int32_t codes = 0, code = -1;
        if (recoder.empty()) return damaged();
        recoder.remove_prefix(1);
        if (!number(codes) || codes < 0 || codes > most_codes) return damaged();
        for (std::int32_t i = 0; i < codes; ++i) {
            if (!number(code) || code < 0 || code >= std::int32_t(most_signs)) return damaged();
        }
        if (codes != 1 || (sign != 0 && sign < first)) continue;
        if (std::size_t(code) >= charset.size()) charset.resize(std::size_t(code) + 1);
        charset[std::size_t(code)] = signs[sign];
    }
    return charset;
}

}  // namespace cardfile
