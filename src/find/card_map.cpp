#include "find/card_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace cardfile {
namespace {

constexpr float least_inside = 0.5F;
constexpr double least_area = 160;  // pixels: smaller spots are no card that could be read

float distance(cv::Point2f a, cv::Point2f b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

/// Each side moved outwards by that share of the shorter one.
Corners grown(const Corners& corners, float share) {
    const float across = (distance(corners[0], corners[1]) + distance(corners[3], corners[2])) / 2;
    const float down = (distance(corners[1], corners[2]) + distance(corners[0], corners[3])) / 2;
    const float by = share * std::min(across, down);
    const float u = by / std::max(1.0F, across), v = by / std::max(1.0F, down);
    const auto at = [&](float s, float t) {
        const cv::Point2f top = corners[0] + s * (corners[1] - corners[0]);
        const cv::Point2f base = corners[3] + s * (corners[2] - corners[3]);
        return top + t * (base - top);
    };
    return {at(-u, -v), at(1 + u, -v), at(1 + u, 1 + v), at(-u, 1 + v)};
}

Corners within(Corners corners, const cv::Size& size) {
    for (cv::Point2f& c : corners) {
        c.x = std::clamp(c.x, 0.0F, float(size.width) - 1);
        c.y = std::clamp(c.y, 0.0F, float(size.height) - 1);
    }
    return corners;
}

/// The greatest value within `reach` pixels; nothing beyond the picture.
std::optional<double> best_near(const cv::Mat& plane, cv::Point2f at, int reach) {
    const cv::Rect around(cvRound(at.x) - reach, cvRound(at.y) - reach, 2 * reach + 1,
                          2 * reach + 1);
    const cv::Rect seen = around & cv::Rect({0, 0}, plane.size());
    if (seen.empty()) return {};
    double best = 0;
    cv::minMaxLoc(plane(seen), nullptr, &best);
    return best;
}

cv::Mat1b mask_of(const Corners& corners, const cv::Rect& part) {
    std::array<cv::Point, 4> points;
    for (std::size_t i = 0; i < 4; ++i) {
        points[i] = cv::Point(cvRound(corners[i].x), cvRound(corners[i].y)) - part.tl();
    }
    cv::Mat1b mask(part.size(), uchar{0});
    cv::fillConvexPoly(mask, points.data(), 4, cv::Scalar(255));
    return mask;
}

/// Four corners of a spot that is not four-sided by its hull: a card cut by the frame, or a poor
/// map.
Corners box_around(const std::vector<cv::Point>& contour) {
    Corners corners;
    cv::minAreaRect(contour).points(corners.data());
    if (cv::contourArea(std::vector<cv::Point2f>(corners.begin(), corners.end()), true) < 0) {
        std::reverse(corners.begin(), corners.end());
    }
    return corners;
}

}  // namespace

CardMap card_map(const std::vector<cv::Mat>& planes, int stride) {
    // Enlarged smoothly, the threshold runs between the map's pixels.
    CardMap map;
    cv::resize(planes[0], map.inside, {}, stride, stride, cv::INTER_LINEAR);
    cv::resize(planes[1], map.border, {}, stride, stride, cv::INTER_LINEAR);
    cv::resize(planes[2], map.corners, {}, stride, stride, cv::INTER_LINEAR);
    return map;
}

std::vector<Corners> cards_of_map(const CardMap& map) {
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(map.inside > least_inside, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    std::vector<Corners> cards;
    for (const auto& contour : contours) {
        if (cv::contourArea(contour) < least_area) continue;
        const Corners inner = quad_of(contour).value_or(box_around(contour));
        constexpr float outwards = CardMap::rim / (1 - 2 * CardMap::rim);
        cards.push_back(within(grown(inner, outwards), map.inside.size()));
    }
    return cards;
}

double agreement(const CardMap& map, const Corners& corners) {
    constexpr float around = 0.1F;  // of the shorter side; a neighbour's inside begins further off
    const Corners outer = grown(corners, around);
    const cv::Rect part = cv::boundingRect(std::vector<cv::Point2f>(outer.begin(), outer.end())) &
                          cv::Rect({0, 0}, map.inside.size());
    if (part.empty()) return 0;
    const cv::Mat found = map.inside(part);
    const cv::Mat1b wanted = mask_of(grown(corners, -CardMap::rim), part);
    cv::Mat1b vicinity = mask_of(outer, part);
    const double area = cv::countNonZero(wanted);
    const double common = cv::mean(found, wanted)[0] * area;
    vicinity.setTo(0, wanted);
    const double beside = cv::mean(found, vicinity)[0] * cv::countNonZero(vicinity);
    return area > 0 ? common / (area + beside) : 0;
}

double border_along(const CardMap& map, const Corners& corners) {
    constexpr int steps = 16;  // a side
    double sum = 0;
    int seen = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        for (int step = 1; step < steps; ++step) {
            const float t = float(step) / steps;
            const auto best =
                best_near(map.border, corners[i] * (1 - t) + corners[(i + 1) % 4] * t, 2);
            sum += best.value_or(0);
            seen += best.has_value();
        }
    }
    return seen > 0 ? sum / seen : 0;
}

double corners_at(const CardMap& map, const Corners& corners) {
    constexpr double unseen = 0.5;
    double sum = 0;
    for (const cv::Point2f& corner : corners) {
        sum += best_near(map.corners, corner, 4).value_or(unseen);
    }
    return sum / 4;
}

}  // namespace cardfile
