#include "photo/open.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "photo/decode.h"
#include "photo/exif.h"

namespace cardfile {
namespace {

constexpr std::size_t most_bytes = std::size_t{256}
                                   << 20;  // a 200-megapixel phone JPEG is some 80 MiB
constexpr int least_side = 16;             // pixels
constexpr int most_tiff_pages = 2000;

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

/// A whole number, so that every pixel is the mean of as many.
int reduction(const cv::Mat& image, double most_megapixels) {
    return std::max(1, int(std::ceil(std::sqrt(double(image.total()) / (most_megapixels * 1e6)))));
}

cv::Mat reduced(const cv::Mat& image, int by) {
    if (by == 1) return image;
    cv::Mat smaller;
    cv::resize(image, smaller, {image.cols / by, image.rows / by}, 0, 0, cv::INTER_AREA);
    return smaller;
}

void remember(const Exif& said, Origin& origin) {
    origin.taken = said.taken;
    origin.camera = said.camera;
    origin.place = said.place;
}

tl::unexpected<Error> not_a_photo(Format format) {
    const char* what = format == Format::video ? "a video, not a photo"
                       : format == Format::gif ? "a GIF, not a photo"
                                               : "not a picture in a format that can be read";
    return failure(Error::Kind::unreadable, "", what,
                   "JPEG, PNG, WebP, TIFF, BMP, HEIC and PDF can");
}

Result<int> pages_of(Format format, const Bytes& bytes) {
    if (format != Format::tiff) return 1;
    const int pages = tiff_pages(bytes);
    if (pages < 1) return damaged("TIFF");
    if (pages > most_tiff_pages) {
        return failure(Error::Kind::unreadable, "",
                       std::to_string(pages) + " pages are more than a TIFF may have",
                       "split it into several files");
    }
    return pages;
}

Error at(const std::filesystem::path& path, Error error) {
    error.where = path;
    return error;
}

}  // namespace

Result<PhotoFile> PhotoFile::open(const std::filesystem::path& path, const OpenOptions& options) {
    constexpr std::size_t head_size = 16;
    const auto head = file_head(path, head_size, options.descriptor);
    if (!head) return tl::unexpected(head.error());
    PhotoFile file;
    file.path_ = path;
    file.options_ = options;
    file.format_ = format_of(*head);
    using enum Format;
    if (file.format_ == gif || file.format_ == video || file.format_ == unknown) {
        return tl::unexpected(at(path, not_a_photo(file.format_).value()));
    }
    if (file.format_ != pdf) {
        auto bytes = file_bytes(path, most_bytes, options.descriptor);
        if (!bytes) return tl::unexpected(bytes.error());
        file.bytes_ = std::move(*bytes);
    }
    const auto pages =
        file.format_ == pdf ? options.pdf_pages(path) : pages_of(file.format_, file.bytes_);
    if (!pages) return tl::unexpected(at(path, pages.error()));
    file.pages_ = *pages;
    return file;
}

Result<Photo> PhotoFile::decoded(int number) const {
    Photo photo;
    const auto with_exif = [&](const Exif& said, Result<cv::Mat> image) -> Result<Photo> {
        if (!image) return tl::unexpected(image.error());
        remember(said, photo.origin);
        const int by = reduction(*image, options_.most_megapixels);
        photo.reduced *= by;
        photo.image = upright(reduced(*image, by), said.orientation);
        return photo;
    };
    const auto as_stored = [&](Result<cv::Mat> image) { return with_exif({}, std::move(image)); };
    switch (format_) {
        case Format::jpeg: {
            const auto picture = decode_jpeg(bytes_, options_.most_megapixels);
            if (!picture) return tl::unexpected(picture.error());
            photo.reduced = picture->reduced;
            return with_exif(exif(bytes_), picture->image);
        }
        case Format::tiff:
            return as_stored(decode_tiff(bytes_, number));
        case Format::pdf:
            return as_stored(options_.pdf_page(path_, number));
        case Format::heif: {
            auto picture = decode_heif(bytes_);
            if (!picture) return tl::unexpected(picture.error());
            picture->exif.orientation = 1;  // the file's own rotation said it already
            return with_exif(picture->exif, std::move(picture->image));
        }
        case Format::png:
            return with_exif(exif(bytes_), decode_png(bytes_));
        default:
            return with_exif(exif(bytes_), decode_by_leptonica(bytes_));
    }
}

Result<Photo> PhotoFile::page(int number) const {
    auto photo = decoded(number);
    if (!photo) return tl::unexpected(at(path_, photo.error()));
    if (std::min(photo->image.rows, photo->image.cols) < least_side) {
        return failure(Error::Kind::unreadable, path_, "too small to show a card");
    }
    photo->origin.path = path_.string();
    photo->origin.page = number;
    return photo;
}

Result<Photo> open_photo(const std::filesystem::path& path, const OpenOptions& options) {
    const auto file = PhotoFile::open(path, options);
    if (!file) return tl::unexpected(file.error());
    return file->page(1);
}

}  // namespace cardfile
