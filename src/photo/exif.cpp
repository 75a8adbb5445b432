// Through libexif: small, long fuzzed, and it reads the makers' deviations that a reader of our own
// would not.

#include "photo/exif.h"

#include <fmt/format.h>
#include <libexif/exif-data.h>

#include <climits>
#include <cstdio>
#include <memory>
#include <string_view>

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

}  // namespace

Exif exif(const Bytes& jpeg) {
    Exif found;
    if (jpeg.size() > UINT_MAX) return found;
    const Data data(exif_data_new_from_data(jpeg.data(), static_cast<unsigned>(jpeg.size())));
    if (!data) return found;
    const ExifByteOrder order = exif_data_get_byte_order(data.get());
    ExifEntry* turn = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (turn != nullptr && turn->format == EXIF_FORMAT_SHORT && turn->size >= 2) {
        const int value = exif_get_short(turn->data, order);
        if (value >= 1 && value <= 8) found.orientation = value;
    }
    found.taken = date(text(data->ifd[EXIF_IFD_EXIF], EXIF_TAG_DATE_TIME_ORIGINAL));
    found.camera = text(data->ifd[EXIF_IFD_0], EXIF_TAG_MODEL);
    found.place = place(data.get(), order);
    return found;
}

}  // namespace cardfile
