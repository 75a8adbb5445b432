#pragma once
// Stamp: what a scanner's app sets upon the finished picture: a pale box in a corner with an emblem
// and a few words. All of it is invented.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "chance.h"
#include "print/truth.h"

namespace cards {

struct Stamped {
    std::vector<PrintedLine> lines;  ///< in the photo's pixels
    cv::Rect box;                    ///< what lies below it shows through, but faintly
};

/// 8-bit BGR, written upon.
Stamped stamp_mark(cv::Mat& picture, Chance& chance);

}  // namespace cards
