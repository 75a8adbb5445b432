#pragma once
// Line ends: where the network lets a line begin and end -> where its ink does.
//
// On textured stock the network loses the first and last letters of a line. From each end ink is
// followed outwards as far as gaps are no wider than between words, unless it runs into another
// line, or does not end: then it is the ground's.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "text/find_lines.h"

namespace cardfile {

/// `page` is 8-bit BGR, the lines' boxes are in its pixels.
[[nodiscard]] std::vector<LineRegion> with_their_ends(const cv::Mat& page,
                                                      const std::vector<LineRegion>& lines);

}  // namespace cardfile
