#include "find/sharpen.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "find/edges.h"
#include "find/shrink.h"

namespace cardfile {
namespace {

constexpr double good_length = 420;  // pixels of a card's long side: 2 of them are 1 % of its area
constexpr double least_gain = 1.3;   // times as large as before, or it is not worth the look
constexpr float may_be_off = 2.5F;   // pixels of the small picture
constexpr double room = 0.1;         // around the card, of its outline's box

double longest_side(const Corners& corners) {
    double longest = 1;
    for (std::size_t i = 0; i < 4; ++i)
        longest = std::max(longest, cv::norm(corners[(i + 1) % 4] - corners[i]));
    return longest;
}

cv::Rect box_around(const Corners& corners, double scale, const cv::Size& picture) {
    const cv::Rect box = cv::boundingRect(std::vector<cv::Point2f>(corners.begin(), corners.end()));
    const double aside = room * std::max(box.width, box.height);
    return cv::Rect(cv::Point(int((box.x - aside) / scale), int((box.y - aside) / scale)),
                    cv::Size(int((box.width + 2 * aside) / scale),
                             int((box.height + 2 * aside) / scale))) &
           cv::Rect({0, 0}, picture);
}

double furthest_moved(const Corners& from, const Corners& to) {
    double furthest = 0;
    for (std::size_t i = 0; i < 4; ++i) furthest = std::max(furthest, cv::norm(to[i] - from[i]));
    return furthest;
}

}  // namespace

Corners sharpened(const cv::Mat& picture, const Corners& corners, double scale) {
    const double zoom = std::min(1.0, good_length * scale / longest_side(corners));
    const double gain = zoom / scale;
    const cv::Rect box = box_around(corners, scale, picture.size());
    if (gain < least_gain || box.empty()) return corners;
    cv::Mat near = shrunk(picture(box), zoom), lab;
    cv::GaussianBlur(near, near, {3, 3}, 0);
    cv::cvtColor(near, lab, cv::COLOR_BGR2Lab);
    // Pixel centres scale about their middle.
    const auto there = [&](const cv::Point2f& p) {
        return cv::Point2f(float((p.x + 0.5) * gain - box.x * zoom - 0.5),
                           float((p.y + 0.5) * gain - box.y * zoom - 0.5));
    };
    const auto back = [&](const cv::Point2f& p) {
        return cv::Point2f(float((p.x + 0.5 + box.x * zoom) / gain - 0.5),
                           float((p.y + 0.5 + box.y * zoom) / gain - 0.5));
    };
    Corners sharp;
    std::transform(corners.begin(), corners.end(), sharp.begin(), there);
    const cv::Mat gradient = edge_strength(lab);
    sharp = snapped(gradient, sharp, may_be_off * float(gain));
    sharp = snapped(gradient, sharp, 2);
    std::transform(sharp.begin(), sharp.end(), sharp.begin(), back);
    return furthest_moved(corners, sharp) < 2 * may_be_off ? sharp : corners;
}

}  // namespace cardfile
