#pragma once
// Shrink: a thing's picture no finer than the photo can show, or thin strokes would alias.
//
// To the bit what cv::resize gives with INTER_AREA, but all channels of a pixel are summed at once,
// a row that two rows share is summed once, and what no photo shows is left out.

#include <opencv2/core/mat.hpp>

namespace cards {

/// How a picture is to be shrunk.
struct Shrinking {
    cv::Size size;      ///< of the whole
    cv::Rect part;      ///< of that, what is needed
    cv::Mat1b colours;  ///< 256 values: what becomes of each; empty: they stay
};

/// From 8-bit BGR or BGRA to a picture of that size in which that part is drawn. BGR is opaque.
cv::Mat4b shrunk(const cv::Mat& picture, const Shrinking& how);

}  // namespace cards
