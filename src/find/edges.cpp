#include "find/edges.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace cardfile {

cv::Mat edge_strength(const cv::Mat& lab) {
    cv::Mat strongest = cv::Mat::zeros(lab.size(), CV_32F);
    for (int c = 0; c < 3; ++c) {
        cv::Mat channel, dx, dy, magnitude;
        cv::extractChannel(lab, channel, c);
        cv::Scharr(channel, dx, CV_32F, 1, 0, c == 0 ? 1.0 / 32 : 2.0 / 32);
        cv::Scharr(channel, dy, CV_32F, 0, 1, c == 0 ? 1.0 / 32 : 2.0 / 32);
        cv::magnitude(dx, dy, magnitude);
        cv::max(strongest, magnitude, strongest);
    }
    return strongest;
}

}  // namespace cardfile
