#pragma once
// Encode: pixels -> the bytes of a JPEG file.

#include <opencv2/core/mat.hpp>

#include "card/error.h"
#include "photo/file_bytes.h"

namespace cardfile {

/// `image` is 8-bit BGR or grey; quality 1 to 100.
[[nodiscard]] Result<Bytes> encode_jpeg(const cv::Mat& image, int quality = 88);

}  // namespace cardfile
