#pragma once
// Codes: a picture -> the two-dimensional codes on it, at any turn, dark on light or light on dark.
//
// Through zxing-cpp, because Debian's OpenCV is built without the part that decodes. A payload is
// handed on as it was read: hostile input.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "card/line.h"

namespace cardfile {

/// `picture` is 8-bit BGR; boxes are in its pixels, from the code's own top left corner.
[[nodiscard]] std::vector<Code> find_codes(const cv::Mat& picture);

}  // namespace cardfile
