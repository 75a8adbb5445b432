#pragma once
// Stock: the paper a card is printed on, and what time and hands have left on it.

#include <opencv2/core/mat.hpp>

#include "chance.h"

namespace cards {

/// Linen, laid, hammered or pressed board: its relief catches the light, over print too.
cv::Mat3b on_stock(const cv::Mat3b& print, double pixels_per_mm, Chance& chance);

/// What every card has: a faint mottle, its pale core along the cut edges, dust and lint.
cv::Mat3b as_handled(const cv::Mat3b& print, double pixels_per_mm, Chance& chance);

/// Dust, hairs and fibres, most of them in heaps: up to that many.
void add_lint(cv::Mat3b& picture, double pixels_per_mm, int most, Chance& chance);

}  // namespace cards
