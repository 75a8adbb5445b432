#include "flatten/aspect.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core/matx.hpp>

namespace cardfile {
namespace {

cv::Vec3d homogeneous(const Point& p, const Size& frame) {
    return {p.x - frame.width / 2.0, p.y - frame.height / 2.0, 1.0};
}

}  // namespace

double true_aspect(const Quad& quad, const Size& frame) {
    const double seen = width(quad) / std::max(1e-9, height(quad));
    // Zhang and He number the corners: 1 top left, 2 top right, 3 bottom left, 4 bottom right.
    const cv::Vec3d m1 = homogeneous(quad[0], frame), m2 = homogeneous(quad[1], frame);
    const cv::Vec3d m3 = homogeneous(quad[3], frame), m4 = homogeneous(quad[2], frame);
    const double k2 = m1.cross(m4).dot(m3) / m2.cross(m4).dot(m3);
    const double k3 = m1.cross(m4).dot(m2) / m3.cross(m4).dot(m2);
    const cv::Vec3d n2 = k2 * m2 - m1, n3 = k3 * m3 - m1;
    // Both pairs of sides must converge for the focal length to be known from the corners alone.
    constexpr double converging = 0.02;
    double f2 = std::pow(1.2 * std::max(frame.width, frame.height), 2);  // a phone's main lens
    if (std::abs(k2 - 1) > converging && std::abs(k3 - 1) > converging) {
        const double from_corners = -(n2[0] * n3[0] + n2[1] * n3[1]) / (n2[2] * n3[2]);
        if (from_corners > f2 / 4 && from_corners < f2 * 9) f2 = from_corners;
    }
    const double w = (n2[0] * n2[0] + n2[1] * n2[1]) / f2 + n2[2] * n2[2];
    const double h = (n3[0] * n3[0] + n3[1] * n3[1]) / f2 + n3[2] * n3[2];
    const double aspect = std::sqrt(w / std::max(1e-12, h));
    // Corners are never exact; an answer far from what is seen is their error.
    if (!std::isfinite(aspect) || aspect > 1.6 * seen || aspect < seen / 1.6) return seen;
    return aspect;
}

}  // namespace cardfile
