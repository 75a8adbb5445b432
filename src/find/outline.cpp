#include "find/outline.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace cardfile {
namespace {

struct Side {
    cv::Point2f at;     ///< a point on it
    cv::Point2f along;  ///< unit vector
};

std::optional<cv::Point2f> crossing(const Side& a, const Side& b) {
    const float cross = a.along.x * b.along.y - a.along.y * b.along.x;
    if (std::abs(cross) < 0.05F) return {};  // nearly parallel
    const cv::Point2f d = b.at - a.at;
    const float t = (d.x * b.along.y - d.y * b.along.x) / cross;
    return a.at + t * a.along;
}

std::optional<Corners> corners_of(const std::array<Side, 4>& sides) {
    Corners corners;
    for (int i = 0; i < 4; ++i) {
        const auto corner = crossing(sides[(i + 3) % 4], sides[i]);
        if (!corner) return {};
        corners[i] = *corner;
    }
    return corners;
}

Side line_through(const std::vector<cv::Point2f>& points) {
    cv::Vec4f line;
    cv::fitLine(points, line, cv::DIST_HUBER, 0, 0.01, 0.01);
    return {{line[2], line[3]}, {line[0], line[1]}};
}

/// The four corners left when the hull is simplified step by step; empty when it never has four.
std::vector<cv::Point> simplified(const std::vector<cv::Point>& hull) {
    const double around = cv::arcLength(hull, true);
    std::vector<cv::Point> four;
    for (double epsilon = 0.01; epsilon < 0.1; epsilon += 0.005) {
        cv::approxPolyDP(hull, four, epsilon * around, true);
        if (four.size() == 4) return four;
        if (four.size() < 4) break;
    }
    return {};
}

/// Points on the hull's outline near one side, away from its ends, every pixel or so.
std::vector<cv::Point2f> points_of_side(const std::vector<cv::Point>& hull, cv::Point2f a,
                                        cv::Point2f b) {
    std::vector<cv::Point2f> near;
    const cv::Point2f d = b - a;
    const float length = std::hypot(d.x, d.y);
    for (std::size_t i = 0; i < hull.size(); ++i) {
        const cv::Point2f p = hull[i];
        const cv::Point2f q = hull[(i + 1) % hull.size()];
        const int steps = std::max(1, int(std::hypot(q.x - p.x, q.y - p.y) / 2));
        for (int s = 0; s < steps; ++s) {
            const cv::Point2f at = p + (q - p) * (float(s) / float(steps));
            const float t = ((at - a).dot(d)) / (length * length);
            const float off = std::abs((at - a).cross(d)) / length;
            if (t > 0.12F && t < 0.88F && off < 0.03F * length + 2) near.push_back(at);
        }
    }
    return near;
}

float bilinear(const cv::Mat& field, cv::Point2f at) {
    const int x = int(std::floor(at.x)), y = int(std::floor(at.y));
    if (x < 0 || y < 0 || x + 1 >= field.cols || y + 1 >= field.rows) return 0;
    const float fx = at.x - float(x), fy = at.y - float(y);
    const auto* top = field.ptr<float>(y) + x;
    const auto* bottom = field.ptr<float>(y + 1) + x;
    return (1 - fy) * ((1 - fx) * top[0] + fx * top[1]) +
           fy * ((1 - fx) * bottom[0] + fx * bottom[1]);
}

/// Where along the normal at `at` the gradient is greatest, if anywhere.
std::optional<cv::Point2f> edge_near(const cv::Mat& gradient, cv::Point2f at, cv::Point2f normal,
                                     float reach) {
    float best = 0;
    float where = 0;
    const float step = reach > 3 ? 1.0F : 0.5F;  // pixels; the blur has made every edge wider
    for (float t = -reach; t <= reach; t += step) {
        const float g = bilinear(gradient, at + t * normal);
        const float nearer = g * (1 - 0.4F * std::abs(t) / reach);
        if (nearer > best) {
            best = nearer;
            where = t;
        }
    }
    if (best <= 0) return {};
    const float before = bilinear(gradient, at + (where - 1) * normal);
    const float here = bilinear(gradient, at + where * normal);
    const float after = bilinear(gradient, at + (where + 1) * normal);
    const float bend = before - 2 * here + after;
    const float shift = bend < 0 ? std::clamp(0.5F * (before - after) / bend, -0.5F, 0.5F) : 0;
    return at + (where + shift) * normal;
}

/// Drops the points that are far from the line most of them lie on, then fits again.
std::optional<Side> robust_line(std::vector<cv::Point2f> points, float tolerance) {
    if (points.size() < 8) return {};
    std::optional<Side> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < points.size() / 2;
         i += std::max<std::size_t>(1, points.size() / 24)) {
        for (std::size_t j = points.size() / 2; j < points.size();
             j += std::max<std::size_t>(1, points.size() / 24)) {
            const cv::Point2f d = points[j] - points[i];
            const float length = std::hypot(d.x, d.y);
            if (length < 4) continue;
            const Side side{points[i], d / length};
            const auto on = std::count_if(points.begin(), points.end(), [&](const cv::Point2f& p) {
                return std::abs((p - side.at).cross(side.along)) < tolerance;
            });
            if (std::size_t(on) > most) {
                most = std::size_t(on);
                best = side;
            }
        }
    }
    if (!best || most < points.size() * 2 / 5) return {};
    std::erase_if(points, [&](const cv::Point2f& p) {
        return std::abs((p - best->at).cross(best->along)) >= tolerance;
    });
    return line_through(points);
}

}  // namespace

std::optional<Corners> quad_of(const std::vector<cv::Point>& contour) {
    std::vector<cv::Point> hull;
    cv::convexHull(contour, hull, true);
    if (hull.size() < 4) return {};
    const std::vector<cv::Point> rough = simplified(hull);
    if (rough.size() != 4) return {};
    std::array<Side, 4> sides;
    for (int i = 0; i < 4; ++i) {
        const auto points = points_of_side(hull, rough[i], rough[(i + 1) % 4]);
        if (points.size() < 4) return {};
        sides[i] = line_through(points);
    }
    const auto corners = corners_of(sides);
    if (!corners) return {};
    const double filled = cv::contourArea(hull) / std::max(1.0, cv::contourArea(*corners));
    if (filled < 0.88 || filled > 1.08) return {};
    return corners;
}

Corners snapped(const cv::Mat& gradient, const Corners& corners, float reach) {
    std::array<Side, 4> sides;
    for (int i = 0; i < 4; ++i) {
        const cv::Point2f a = corners[i], b = corners[(i + 1) % 4];
        const cv::Point2f d = b - a;
        const float length = std::hypot(d.x, d.y);
        const cv::Point2f along = d / std::max(1.0F, length);
        const cv::Point2f normal(-along.y, along.x);
        std::vector<cv::Point2f> edge;
        const int steps = std::clamp(int(length / 3), 16, 160);
        for (int s = 0; s < steps; ++s) {
            const float t = 0.06F + 0.88F * float(s) / float(steps - 1);
            if (const auto found = edge_near(gradient, a + t * d, normal, reach))
                edge.push_back(*found);
        }
        const auto line = robust_line(std::move(edge), 1.5F);
        sides[i] = line ? *line : Side{a, along};
    }
    return corners_of(sides).value_or(corners);
}

std::array<double, 4> side_support(const cv::Mat& gradient, const Corners& corners, float least) {
    std::array<double, 4> support{};
    for (int i = 0; i < 4; ++i) {
        const cv::Point2f a = corners[i], d = corners[(i + 1) % 4] - corners[i];
        const float length = std::max(1.0F, std::hypot(d.x, d.y));
        const cv::Point2f normal(-d.y / length, d.x / length);
        int seen = 0;
        constexpr int steps = 60;
        for (int s = 0; s < steps; ++s) {
            const cv::Point2f at = a + (0.05F + 0.9F * float(s) / (steps - 1)) * d;
            float strongest = 0;
            for (const float t : {-1.5F, -0.75F, 0.0F, 0.75F, 1.5F}) {
                strongest = std::max(strongest, bilinear(gradient, at + t * normal));
            }
            seen += strongest >= least;
        }
        support[i] = double(seen) / steps;
    }
    return support;
}

bool plausible(const Corners& corners, cv::Size frame) {
    if (!cv::isContourConvex(std::vector<cv::Point2f>(corners.begin(), corners.end())))
        return false;
    std::array<float, 4> sides{};
    for (int i = 0; i < 4; ++i) {
        const cv::Point2f d = corners[(i + 1) % 4] - corners[i];
        sides[i] = std::hypot(d.x, d.y);
    }
    for (int i = 0; i < 4; ++i) {
        const cv::Point2f in = corners[i] - corners[(i + 3) % 4];
        const cv::Point2f out = corners[(i + 1) % 4] - corners[i];
        const float cosine = std::abs(in.dot(out)) / std::max(1.0F, sides[(i + 3) % 4] * sides[i]);
        if (cosine > 0.75F) return false;  // an angle under 41 or over 139 degrees
        const float margin = 0.08F * float(std::max(frame.width, frame.height));
        const cv::Point2f c = corners[i];
        if (c.x < -margin || c.y < -margin || c.x > float(frame.width) + margin ||
            c.y > float(frame.height) + margin) {
            return false;
        }
    }
    const float across = (sides[0] + sides[2]) / 2, down = (sides[1] + sides[3]) / 2;
    const float ratio = std::max(across, down) / std::max(1.0F, std::min(across, down));
    return ratio < 3.0F;  // 91x55 is 1.65; seen from aside it shrinks one way
}

}  // namespace cardfile
