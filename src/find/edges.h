#pragma once
// Edges: how strongly brightness or colour changes at each point of a small picture.

#include <opencv2/core/mat.hpp>

namespace cardfile {

/// Gradient magnitude, CV_32F: the greatest over the Lab channels, chroma weighted up.
[[nodiscard]] cv::Mat edge_strength(const cv::Mat& lab);

}  // namespace cardfile
