#include "photo/open.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <opencv2/core.hpp>
#include <string_view>

#include "photo/decode.h"
#include "photo/exif.h"
#include "photo/file_bytes.h"

namespace cardfile {
namespace {

constexpr std::size_t most_bytes = std::size_t{256}
                                   << 20;  // a 200-megapixel phone JPEG is some 80 MiB

bool starts_with(const Bytes& bytes, std::string_view magic) {
    return bytes.size() >= magic.size() &&
           std::equal(magic.begin(), magic.end(), bytes.begin(),
                      [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

/// As EXIF numbers them: 1 upright, 3 upside down, 6 and 8 lying on a side, the rest mirrored too.
cv::Mat upright(const cv::Mat& stored, int orientation) {
    cv::Mat turned = stored;
    if (orientation == 3 || orientation == 4) cv::rotate(stored, turned, cv::ROTATE_180);
    if (orientation == 5 || orientation == 6) cv::rotate(stored, turned, cv::ROTATE_90_CLOCKWISE);
    if (orientation == 7 || orientation == 8) {
        cv::rotate(stored, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
    }
    const bool mirrored =
        orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    if (mirrored) {
        cv::Mat unmirrored;
        cv::flip(turned, unmirrored, 1);
        return unmirrored;
    }
    return turned;
}

Result<Photo> decode(const Bytes& bytes, const OpenOptions& options) {
    Photo photo;
    if (starts_with(bytes, "\xff\xd8\xff")) {
        const Exif said = exif(bytes);
        photo.origin.taken = said.taken;
        photo.origin.camera = said.camera;
        photo.origin.place = said.place;
        auto image = decode_jpeg(bytes, options.most_megapixels);
        if (!image) return tl::unexpected(image.error());
        photo.image = upright(*image, said.orientation);
        return photo;
    }
    if (starts_with(bytes, "\x89PNG\r\n\x1a\n")) {
        auto image = decode_png(bytes, options.most_megapixels);
        if (!image) return tl::unexpected(image.error());
        photo.image = *image;
        return photo;
    }
    return failure(Error::Kind::unreadable, "", "not a JPEG or PNG picture");
}

}  // namespace

Result<Photo> open_photo(const std::filesystem::path& path, const OpenOptions& options) {
    const auto bytes = file_bytes(path, most_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    auto photo = decode(*bytes, options);
    if (!photo) {
        Error error = photo.error();
        error.where = path;
        return tl::unexpected(error);
    }
    if (std::min(photo->image.rows, photo->image.cols) < 16) {
        return failure(Error::Kind::unreadable, path, "too small to show a card");
    }
    photo->origin.path = path.string();
    return photo;
}

}  // namespace cardfile
