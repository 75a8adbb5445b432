#pragma once
// Regions: a small picture -> contours of what stands out from the desk, by several views of it.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <vector>

namespace cardfile {

/// Contours of regions of at least `least_area` pixels.
[[nodiscard]] std::vector<std::vector<cv::Point>> regions(const cv::Mat& lab,
                                                          const cv::Mat& gradient,
                                                          double least_area);

}  // namespace cardfile
