#pragma once
// Decoders: the bytes of a picture file -> pixels as stored, before any EXIF turn.
//
// Each looks at the header first and refuses what is over the limit, then decodes, then says
// whether the picture was whole. The Error's `where` is left empty: the caller knows the file.

#include <opencv2/core/mat.hpp>

#include "card/error.h"
#include "photo/file_bytes.h"

namespace cardfile {

/// 8-bit BGR; a JPEG over the limit (grey, CMYK and progressive too) is decoded reduced by 2, 4
/// or 8.
[[nodiscard]] Result<cv::Mat> decode_jpeg(const Bytes& bytes, double most_megapixels);

/// 8-bit BGR; transparent parts become white.
[[nodiscard]] Result<cv::Mat> decode_png(const Bytes& bytes, double most_megapixels);

}  // namespace cardfile
