#pragma once
// Solid: where in a photo a thing surely lies and where it surely does not, told by its outline.
// Between the two, along its rim, its picture must be asked pixel by pixel.

#include <opencv2/core/mat.hpp>

#include "camera/way.h"

namespace cards {

/// A part of the photo, at one pixel in `step`.
struct Part {
    cv::Point2d from;  ///< its corner in the photo
    double step = 1;
    cv::Size size;  ///< in pixels of its own
};

constexpr uchar surely = 255, unsure = 1, surely_not = 0;

/// One of the three for each pixel of that part. Of a thing that is not solid nothing is sure.
cv::Mat1b where_solid(const Thing& thing, const Way& way, const Part& part);

/// The runs of pixels of a row for which that holds: from the first to before the end.
template <class Holds, class Do>
void each_run(const uchar* row, int width, const Holds& holds, const Do& done) {
    for (int first = 0; first < width;) {
        while (first < width && !holds(row[first])) ++first;
        int end = first;
        while (end < width && holds(row[end])) ++end;
        if (end > first) done(first, end);
        first = end;
    }
}

/// How opaque it is at each pixel of that part.
cv::Mat1b opacity(const Thing& thing, const Way& way, const Part& part);

}  // namespace cards
