#pragma once
// Line map: the planes of the line network -> lines, each an oriented box.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "card/geometry.h"

namespace cardfile {

/// A line as its core shows it.
struct MappedLine {
    Quad box;               ///< around the letters' ink, along the writing, in the picture's pixels
    double confidence = 0;  ///< mean of the core's probability
};

/// `core` is CV_32F, the probability that a point belongs to the core of a line, one value for
/// `stride` x `stride` pixels. The core is the middle half of a line's height, so that lines close
/// to each other stay apart.
[[nodiscard]] std::vector<MappedLine> lines_of_map(const cv::Mat& core, int stride);

}  // namespace cardfile
