#pragma once
// Shrink: a picture -> the same smaller, each pixel the mean of those it stands for.
//
// A photo of 12 megapixels is halved first, and halved again, which costs a fifth of averaging it
// down at once.

#include <opencv2/core/mat.hpp>

namespace cardfile {

/// 8-bit; `scale` above 1 enlarges. A pixel (x, y) of the result has its middle at
/// ((x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5) of the picture.
[[nodiscard]] cv::Mat shrunk(const cv::Mat& picture, double scale);

}  // namespace cardfile
