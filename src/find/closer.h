#pragma once
// Closer: one outline, laid flat with room around it -> how likely it is a card's, and about where
// that card's corners are.
//
// The outline network (models/) judges what no rule on edges can: a panel or a frame printed on a
// card, two cards taken for one, a shadow's edge, a card among others in a pile.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "find/outline.h"
#include "net/net.h"

namespace cardfile {

struct CloserLook {
    double card = 0;  ///< 0 to 1: that the outline looked at is a card's
    Corners corners;  ///< that card's, to a hundredth of its sides, in the same order
    double sure = 0;  ///< 0 to 1: of the least sure corner, that it is there
};

/// A picture (8-bit BGR) and the same halved, and halved again: a large outline is laid flat from a
/// small one, so that no pixel is skipped.
[[nodiscard]] std::vector<cv::Mat> levels_of(const cv::Mat& picture);

/// `net` is the one for outlines; corners are clockwise, in pixels of the first level.
[[nodiscard]] CloserLook look_closer(Net& net, const std::vector<cv::Mat>& levels,
                                     const Corners& corners);

}  // namespace cardfile
