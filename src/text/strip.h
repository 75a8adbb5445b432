#pragma once
// Strips: one line of the page, cut out straight, dark on light, at the height the recogniser
// likes.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

#include "text/find_lines.h"

namespace cardfile {

struct Strip {
    cv::Mat grey;         ///< 8-bit, dark print on white ground
    cv::Matx33d to_page;  ///< from the strip's pixels to the page's
};

struct StripOptions {
    int line_height = 56;      ///< pixels for the line's box with the room around it
    double room_above = 0.22;  ///< of the box's height: for accents, and the dot of İ
    double room_below = 0.14;
    double room_aside = 0.3;
    int margin = 10;        ///< white around it
    bool reversed = false;  ///< cut it the other way round, for print that stands on its head
};

/// `page` is 8-bit BGR. Whether the print is dark or light shows from the strip's rim, which is
/// ground.
[[nodiscard]] Strip cut_strip(const cv::Mat& page, const LineRegion& line,
                              const StripOptions& options = {});

}  // namespace cardfile
