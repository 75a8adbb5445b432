#pragma once
// Decoders: the bytes of a picture file -> pixels as stored, before any EXIF turn.
//
// Each looks at the header first and refuses what is over the limit, then decodes, then says
// whether the picture was whole. The Error's `where` is left empty: the caller knows the file.

#include <opencv2/core/mat.hpp>

#include "card/error.h"
#include "photo/exif.h"
#include "photo/file_bytes.h"

namespace cardfile {

/// What a picture of any format but JPEG may have: decoded whole, it takes 4 bytes a pixel and 3
/// more for our copy.
inline constexpr double most_megapixels_decoded = 50;

struct JpegPicture {
    cv::Mat image;    ///< 8-bit BGR
    int reduced = 1;  ///< by 1, 2, 4 or 8 a side
};

/// A JPEG over the limit (grey, CMYK and progressive too) is decoded reduced.
[[nodiscard]] Result<JpegPicture> decode_jpeg(const Bytes& bytes, double most_megapixels);

/// 8-bit BGR; transparent parts become white.
[[nodiscard]] Result<cv::Mat> decode_png(const Bytes& bytes);

/// WebP and BMP: 8-bit BGR; transparent parts become white.
[[nodiscard]] Result<cv::Mat> decode_by_leptonica(const Bytes& bytes);

/// 0 when the file is no TIFF or damaged.
[[nodiscard]] int tiff_pages(const Bytes& bytes);
/// Its own orientation already applied; `page` from 1.
[[nodiscard]] Result<cv::Mat> decode_tiff(const Bytes& bytes, int page);

struct HeifPicture {
    cv::Mat image;  ///< 8-bit BGR, the file's own rotation already applied
    Exif exif;      ///< whose orientation says again what the file's rotation said
};

[[nodiscard]] Result<HeifPicture> decode_heif(const Bytes& bytes);

/// The sentence for a picture over the limit.
[[nodiscard]] tl::unexpected<Error> too_large(double width, double height, double most_megapixels);
/// The sentence for a file that was cut.
[[nodiscard]] tl::unexpected<Error> ends_early();
/// The sentence for a file that cannot be decoded; `kind` as "PNG".
[[nodiscard]] tl::unexpected<Error> damaged(std::string_view kind);

}  // namespace cardfile
