#include "formats/base64.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace cardfile {

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (; !bytes.empty(); bytes.remove_prefix(std::min<std::size_t>(3, bytes.size()))) {
        std::uint32_t three = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            three = three << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
        }
        const std::array<unsigned, 4> sixes{three >> 18, three >> 12 & 63, three >> 6 & 63,
                                            three & 63};
        for (std::size_t i = 0; i < 4; ++i) text += i <= bytes.size() ? letters[sixes[i]] : '=';
    }
    return text;
}

}  // namespace cardfile
