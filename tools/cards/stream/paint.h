#pragma once
// Paint: filled outlines, with the fractions of a pixel that OpenCV draws to.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "card/geometry.h"

namespace cards {

void paint(cv::Mat1b& plane, const std::vector<cardfile::Point>& points, int value);
void paint(cv::Mat1b& plane, const cardfile::Quad& quad, int value);
/// The outline only.
void paint_edge(cv::Mat1b& plane, const cardfile::Quad& quad, int thickness);

}  // namespace cards
