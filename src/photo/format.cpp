#include "photo/format.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cardfile {
namespace {

struct Magic {
    std::size_t at;
    std::string_view bytes;
    Format format;
};

using namespace std::string_view_literals;

// ISO base media files say which kind they are behind "ftyp": HEIF's brands first, any other is a
// video.
constexpr std::array magics{
    Magic{0, "\xff\xd8\xff"sv, Format::jpeg},
    Magic{0, "\x89PNG\r\n\x1a\n"sv, Format::png},
    Magic{8, "WEBP"sv, Format::webp},
    Magic{0, "II*\0"sv, Format::tiff},
    Magic{0, "MM\0*"sv, Format::tiff},
    Magic{0, "BM"sv, Format::bmp},
    Magic{4, "ftypheic"sv, Format::heif},
    Magic{4, "ftypheix"sv, Format::heif},
    Magic{4, "ftypheim"sv, Format::heif},
    Magic{4, "ftypheis"sv, Format::heif},
    Magic{4, "ftypmif1"sv, Format::heif},
    Magic{4, "ftypavif"sv, Format::heif},
    Magic{4, "ftyp"sv, Format::video},
    Magic{0, "\x1a\x45\xdf\xa3"sv, Format::video},  // Matroska
    Magic{8, "AVI "sv, Format::video},
    Magic{0, "%PDF-"sv, Format::pdf},
    Magic{0, "GIF8"sv, Format::gif},
};

}  // namespace

Format format_of(const Bytes& head) {
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    const auto magic = std::find_if(magics.begin(), magics.end(), [&](const Magic& m) {
        return text.size() > m.at && text.substr(m.at).starts_with(m.bytes);
    });
    return magic == magics.end() ? Format::unknown : magic->format;
}

}  // namespace cardfile
