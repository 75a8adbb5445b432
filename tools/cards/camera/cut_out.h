#pragma once
// Cut out: a thing drawn with a pen, transparent where nothing is drawn.

#include <cairo.h>

#include <functional>

#include "camera/thing.h"

namespace cards {

/// Drawn in millimetres from its own middle.
Thing cut_out(cv::Size2d size_mm, const std::function<void(cairo_t*)>& draw);

/// A rectangle with round corners, as a path.
void rounded_box(cairo_t* pen, const cv::Rect2d& box, double radius);

}  // namespace cards
