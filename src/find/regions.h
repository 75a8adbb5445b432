#pragma once
// Regions: a small picture -> contours of what stands out from the desk, by several views of it.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <vector>

namespace cardfile {

/// Gradient magnitude, CV_32F: the greatest over the Lab channels, chroma weighted up.
[[nodiscard]] cv::Mat edge_strength(const cv::Mat& lab);

/// Contours of regions of at least `least_area` pixels.
[[nodiscard]] std::vector<std::vector<cv::Point>> regions(const cv::Mat& lab,
                                                          const cv::Mat& gradient,
                                                          double least_area);

}  // namespace cardfile
