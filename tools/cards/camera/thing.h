#pragma once
// Thing: anything that lies on the desk, flat and seen from above. Cards are things too.

#include <opencv2/core/mat.hpp>

#include "camera/view.h"

namespace cards {

struct Thing {
    cv::Mat picture;            ///< 8-bit BGR
    cv::Mat alpha;              ///< 8-bit; empty: the whole rectangle
    double pixels_per_mm = 10;  ///< of the picture
    double x = 0, y = 0;        ///< its middle, millimetres on the table
    double turn = 0;            ///< degrees clockwise
    double thickness_mm = 0.35;
    double gloss = 0;  ///< 0 matt to 1
};

/// From the thing's pixels to the table's millimetres.
cv::Matx33d to_table(const Thing& thing);

}  // namespace cards
