#pragma once
// A card laid flat: straight, evenly lit, at a known scale.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/matx.hpp>

#include "card/geometry.h"

namespace cardfile {

struct Quality {
    double sharpness = 0;  ///< 0 blurred to 1 crisp
    double glare = 0;      ///< share of the card's area that is blown out
};

struct Page {
    cv::Mat picture;       ///< 8-bit BGR, as it is shown to a person
    cv::Mat even;          ///< 8-bit BGR of the same size, light evened: what the text is read from
    cv::Matx33d to_photo;  ///< homography from the page's pixels to the photo's
    Quality quality;
};

}  // namespace cardfile
