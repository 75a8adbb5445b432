#include "find/shrink.h"

#include <opencv2/imgproc.hpp>

namespace cardfile {

cv::Mat shrunk(const cv::Mat& picture, double scale) {
    cv::Mat small = picture;
    while (scale <= 0.5) {
        // An odd last row or column has no partner; it is left out, and nothing else moves.
        const cv::Rect even(0, 0, small.cols / 2 * 2, small.rows / 2 * 2);
        if (even.empty()) break;
        cv::Mat half;
        cv::resize(small(even), half, even.size() / 2, 0, 0, cv::INTER_AREA);
        small = half;
        scale *= 2;
    }
    if (scale == 1) return small.data == picture.data ? picture.clone() : small;
    cv::Mat last;
    cv::resize(small, last, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return last;
}

}  // namespace cardfile
