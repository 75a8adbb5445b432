#include "stream/paint.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace cards {
namespace {

constexpr int fraction = 4;  // bits

std::vector<cv::Point> fine(const std::vector<cardfile::Point>& points) {
    // A corner far outside would run over 16 bits and the fraction.
    constexpr double farthest = 30000;
    std::vector<cv::Point> found;
    found.reserve(points.size());
    for (const cardfile::Point& point : points) {
        found.emplace_back(
            cvRound((std::clamp(point.x, -farthest, farthest) - 0.5) * (1 << fraction)),
            cvRound((std::clamp(point.y, -farthest, farthest) - 0.5) * (1 << fraction)));
    }
    return found;
}

}  // namespace

void paint(cv::Mat1b& plane, const std::vector<cardfile::Point>& points, int value) {
    cv::fillPoly(plane, std::vector<std::vector<cv::Point>>{fine(points)}, value, cv::LINE_8,
                 fraction);
}

void paint(cv::Mat1b& plane, const cardfile::Quad& quad, int value) {
    paint(plane, std::vector<cardfile::Point>(quad.begin(), quad.end()), value);
}

void paint_edge(cv::Mat1b& plane, const cardfile::Quad& quad, int thickness) {
    cv::polylines(plane,
                  std::vector<std::vector<cv::Point>>{
                      fine(std::vector<cardfile::Point>(quad.begin(), quad.end()))},
                  true, 255, thickness, cv::LINE_8, fraction);
}

}  // namespace cards
