#pragma once
// Visible: how much of each card and line the photograph shows, when others lie upon it and the
// frame cuts it.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "camera/thing.h"
#include "camera/way.h"

namespace cards {

/// Who is on top at each pixel of the photo, one in `step`: 0 the desk, else the thing's place in
/// the list, counted from 1.
struct Owners {
    cv::Mat1b map;
    double step = 4;
    cardfile::Size frame;
};

Owners owners_of(const std::vector<Thing>& things, const Eye& eye);

/// The share of that outline that belongs to the thing and is in the frame.
double seen_share(const Owners& owners, const std::vector<cv::Point2f>& outline, std::size_t thing);

/// The share of that outline that is in the frame.
double framed_share(const Owners& owners, const std::vector<cv::Point2f>& outline);

/// Of each of its lines, in the photo.
std::vector<double> lines_seen(const Owners& owners, const std::vector<PrintedLine>& lines,
                               const Way& way, std::size_t thing);

}  // namespace cards
