#pragma once
// Sample: what a picture shows at points between its pixels.
//
// To the bit what cv::remap gives with INTER_LINEAR and a border of zeros, but row by row, so that
// a map of the whole photo need not stand in memory and no row is asked for where none is seen.

#include <functional>
#include <opencv2/core/mat.hpp>

#include "camera/fine_rows.h"
#include "card/geometry.h"

namespace cards {

using Back = std::function<cardfile::Point(const cardfile::Point&)>;

/// Where each pixel of that part of the photo comes from, as OpenCV counts, from the middle of the
/// first pixel. Between every few pixels it is interpolated, less than 0.03 pixels off.
FineRows map_of(const cv::Rect& part, const Back& back);

/// Points that follow each other in a row: x, y, x, y ...
struct Points {
    const float* first;
    int count;
};

/// An 8-bit picture of three or four channels.
void sample(const cv::Mat& picture, const Points& points, uchar* to);

/// The last channel alone, of a picture of one or four.
void sample_last(const cv::Mat& picture, const Points& points, uchar* to);

}  // namespace cards
