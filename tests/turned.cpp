#include "turned.h"

namespace cardfile {

std::string turned_jpeg(const std::string& jpeg, int turn) {
    if (turn == 0) return jpeg;
    const char orientation = turn == 90 ? 6 : turn == 180 ? 3 : 8;
    std::string exif("Exif\0\0", 6);
    exif += std::string("II\x2A\0\x08\0\0\0", 8);  // little-endian TIFF, the directory at byte 8
    exif += std::string("\x01\0", 2);              // of one entry:
    exif += std::string("\x12\x01\x03\0\x01\0\0\0", 8);  // tag 0x0112, a short, one of it
    exif += orientation;
    exif += std::string("\0\0\0\0\0\0\0", 7);  // the value's rest, and no further directory
    const auto size = static_cast<char>(exif.size() + 2);
    std::string segment("\xFF\xE1\0", 3);  // APP1
    segment += size;
    constexpr std::size_t start_of_image = 2;
    return jpeg.substr(0, start_of_image) + segment + exif + jpeg.substr(start_of_image);
}

}  // namespace cardfile
