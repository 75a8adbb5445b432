#pragma once
// Ground: the paper's own colour and what is printed all over it before the text.

#include <opencv2/core/mat.hpp>

#include "print/sheet.h"
#include "print/style.h"

namespace cards {

void paint_ground(Sheet& sheet, const Style& style, Chance& chance);

/// The card has been in pockets: light edges, dents, at most that strong (0 to 1).
void wear_edges(cv::Mat& picture, double strength, Chance& chance);

}  // namespace cards
