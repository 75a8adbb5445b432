#pragma once
// Sharpen: a card's corners, found in a small picture -> the same to a part of the photo's pixels.
//
// A card that is small in its photo is some 100 pixels long where cards are looked for, and one
// pixel there is a twentieth of its area. Its sides are looked for once more where the photo shows
// them larger, no further away than the small picture can have been wrong.

#include <opencv2/core/mat.hpp>

#include "find/outline.h"

namespace cardfile {

/// `picture` is 8-bit BGR. Corners are pixels of it reduced by `scale`, at most 1, and stay so.
[[nodiscard]] Corners sharpened(const cv::Mat& picture, const Corners& corners, double scale);

}  // namespace cardfile
