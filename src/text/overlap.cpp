#include "text/overlap.h"

#include <opencv2/imgproc.hpp>
#include <vector>

namespace cardfile {
namespace {

std::vector<cv::Point2f> hull_of(const Quad& quad) {
    std::vector<cv::Point2f> points, hull;
    for (const Point& p : quad) points.emplace_back(float(p.x), float(p.y));
    cv::convexHull(points, hull);
    return hull;
}

}  // namespace

double shared_area(const Quad& a, const Quad& b) {
    std::vector<cv::Point2f> shared;
    return double(cv::intersectConvexConvex(hull_of(a), hull_of(b), shared));
}

}  // namespace cardfile
