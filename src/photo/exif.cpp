// Through libexif: small, long fuzzed, and it reads the makers' deviations that a reader of our own
// would not.

#include "photo/exif.h"

#include <fmt/format.h>
#include <libexif/exif-data.h>

#include <algorithm>
#include <climits>
#include <cstdio>
#include <memory>
#include <string_view>

#include "photo/format.h"

namespace cardfile {
namespace {

using Data = std::unique_ptr<ExifData, decltype([](ExifData* data) { exif_data_unref(data); })>;

std::string text(ExifContent* content, ExifTag tag) {
    ExifEntry* entry = exif_content_get_entry(content, tag);
    if (entry == nullptr || entry->format != EXIF_FORMAT_ASCII || entry->data == nullptr) return {};
    std::string value(reinterpret_cast<const char*>(entry->data), entry->size);
    value.erase(std::min(value.find('\0'), value.size()));
    while (!value.empty() && value.back() == ' ') value.pop_back();
    for (char& c : value) {
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7e) c = '?';
    }
    return value;
}

/// "2026:11:20 18:30:00" -> "2026-11-20T18:30:00"; a camera without a clock writes zeros or blanks.
std::string date(const std::string& exif_date) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    if (std::sscanf(exif_date.c_str(), "%4d:%2d:%2d %2d:%2d:%2d", &year, &month, &day, &hour,
                    &minute, &second) != 6) {
        return {};
    }
    const bool real = year >= 1990 && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
                      hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 &&
                      second <= 60;
    if (!real) return {};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", year, month, day, hour, minute,
                       second);
}

/// Degrees, minutes, seconds as three rationals.
std::optional<double> degrees(ExifContent* gps, unsigned tag, ExifByteOrder order) {
    ExifEntry* entry = exif_content_get_entry(gps, static_cast<ExifTag>(tag));
    if (entry == nullptr || entry->format != EXIF_FORMAT_RATIONAL || entry->size < 24) return {};
    double value = 0;
    double unit = 1;
    for (int i = 0; i < 3; ++i, unit *= 60) {
        const ExifRational part = exif_get_rational(entry->data + std::ptrdiff_t{8} * i, order);
        if (part.denominator == 0) return {};
        value += double(part.numerator) / part.denominator / unit;
    }
    return value;
}

std::optional<std::array<double, 2>> place(ExifData* data, ExifByteOrder order) {
    ExifContent* gps = data->ifd[EXIF_IFD_GPS];
    const auto latitude = degrees(gps, EXIF_TAG_GPS_LATITUDE, order);
    const auto longitude = degrees(gps, EXIF_TAG_GPS_LONGITUDE, order);
    if (!latitude || !longitude || *latitude > 90 || *longitude > 180) return {};
    const bool south = text(gps, static_cast<ExifTag>(EXIF_TAG_GPS_LATITUDE_REF)) == "S";
    const bool west = text(gps, static_cast<ExifTag>(EXIF_TAG_GPS_LONGITUDE_REF)) == "W";
    return std::array{south ? -*latitude : *latitude, west ? -*longitude : *longitude};
}

std::size_t big_endian(const Bytes& bytes, std::size_t at) {
    return std::size_t{bytes[at]} << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
}

std::size_t little_endian(const Bytes& bytes, std::size_t at) {
    return std::size_t{bytes[at + 3]} << 24 | bytes[at + 2] << 16 | bytes[at + 1] << 8 | bytes[at];
}

bool stands_at(const Bytes& bytes, std::size_t at, std::string_view name) {
    return at + name.size() <= bytes.size() &&
           std::equal(name.begin(), name.end(), bytes.begin() + std::ptrdiff_t(at),
                      [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

Bytes part(const Bytes& bytes, std::size_t from, std::size_t size) {
    if (from > bytes.size() || size > bytes.size() - from) return {};
    return {bytes.begin() + std::ptrdiff_t(from), bytes.begin() + std::ptrdiff_t(from + size)};
}

/// Length, name, data, checksum; and again.
Bytes png_chunk(const Bytes& png, std::string_view name) {
    for (std::size_t at = 8; at + 12 <= png.size(); at += 12 + big_endian(png, at)) {
        if (stands_at(png, at + 4, name)) return part(png, at + 8, big_endian(png, at));
    }
    return {};
}

/// Name, length, data, filled up to an even number; and again.
Bytes webp_chunk(const Bytes& webp, std::string_view name) {
    for (std::size_t at = 12; at + 8 <= webp.size();) {
        const std::size_t size = little_endian(webp, at + 4);
        if (stands_at(webp, at, name)) return part(webp, at + 8, size);
        at += 8 + size + size % 2;
    }
    return {};
}

Exif found_in(ExifData* data) {
    Exif found;
    const ExifByteOrder order = exif_data_get_byte_order(data);
    ExifEntry* turn = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (turn != nullptr && turn->format == EXIF_FORMAT_SHORT && turn->size >= 2) {
        const int value = exif_get_short(turn->data, order);
        if (value >= 1 && value <= 8) found.orientation = value;
    }
    found.taken = date(text(data->ifd[EXIF_IFD_EXIF], EXIF_TAG_DATE_TIME_ORIGINAL));
    found.camera = text(data->ifd[EXIF_IFD_0], EXIF_TAG_MODEL);
    found.place = place(data, order);
    return found;
}

/// libexif takes a JPEG file, or "Exif", two zeros and the block.
Exif loaded(const Bytes& bytes) {
    if (bytes.size() > UINT_MAX) return {};
    const Data data(exif_data_new_from_data(bytes.data(), static_cast<unsigned>(bytes.size())));
    return data ? found_in(data.get()) : Exif{};
}

}  // namespace

Exif exif_of_tiff(const Bytes& block) {
    constexpr std::string_view start("Exif\0\0", 6);
    if (block.empty()) return {};
    if (stands_at(block, 0, start)) return loaded(block);  // some writers of WebP put it there
    Bytes headed(start.begin(), start.end());
    headed.insert(headed.end(), block.begin(), block.end());
    return loaded(headed);
}

Exif exif(const Bytes& file) {
    switch (format_of(file)) {
        case Format::jpeg:
            return loaded(file);
        case Format::png:
            return exif_of_tiff(png_chunk(file, "eXIf"));
        case Format::webp:
            return exif_of_tiff(webp_chunk(file, "EXIF"));
        default:
            return {};
    }
}

}  // namespace cardfile
