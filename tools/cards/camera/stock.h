#pragma once
// Stock: the paper a card is printed on, when it is not smooth.

#include <opencv2/core/mat.hpp>

#include "chance.h"

namespace cards {

/// Linen, laid, hammered or pressed board: its relief catches the light, over print too.
cv::Mat3b on_stock(const cv::Mat3b& print, double pixels_per_mm, Chance& chance);

}  // namespace cards
