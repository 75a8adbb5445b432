#include "told.h"

#include <algorithm>
#include <cmath>

#include "text/overlap.h"

namespace strips {

using cardfile::LineRegion;
using cardfile::Point;
using cardfile::Quad;

namespace {

/// Where a point lies in the region: 0 to 1 along it and across it.
Point within(const Quad& box, const Point& p) {
    const double ux = box[1].x - box[0].x, uy = box[1].y - box[0].y;
    const double vx = box[3].x - box[0].x, vy = box[3].y - box[0].y;
    const double det = ux * vy - uy * vx, x = p.x - box[0].x, y = p.y - box[0].y;
    return {(x * vy - y * vx) / det, (ux * y - uy * x) / det};
}

}  // namespace

/// What the region says, where it begins and ends as lines do.
Told told(const LineRegion& region, const std::vector<Written>& lines) {
    Told result;
    std::vector<std::pair<double, const Written*>> parts;
    const double aspect = width(region.box) / std::max(1.0, height(region.box));
    double from = 1, to = 0;
    bool icon = false;  // before the first
    for (const Written& line : lines) {
        if (shared_area(line.box, region.box) < 0.02 * area(region.box)) continue;
        result.print = true;
        const Point a = within(region.box, line.box[0]), b = within(region.box, line.box[1]),
                    c = within(region.box, line.box[2]), d = within(region.box, line.box[3]);
        result.reversed = b.x < a.x;
        const double top = std::min({a.y, b.y, c.y, d.y}), base = std::max({a.y, b.y, c.y, d.y});
        const double left = std::min(a.x, b.x), right = std::max(a.x, b.x);
        const double middle = (top + base) / 2;
        if (line.text.empty() || middle < 0.2 || middle > 0.8 || top < -0.3 || base > 1.25 ||
            base - top < 0.3) {
            return result;
        }
        parts.emplace_back(left, &line);
        result.of.push_back(&line);
        if (left < from) icon = line.icon;
        from = std::min(from, left);
        to = std::max(to, right);
    }
    if (parts.empty()) return result;
    constexpr double off = 0.4, sign = 1.6;  // heights: an end may be off, a drawing takes
    const double before = from * aspect, behind = (1 - to) * aspect;
    result.exact = before > -off && before < (icon ? sign : off) && std::abs(behind) < off;
    std::sort(parts.begin(), parts.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    if (result.reversed) std::reverse(parts.begin(), parts.end());
    for (const auto& part : parts) {
        result.text += (result.text.empty() ? "" : " ") + part.second->text;
    }
    return result;
}

}  // namespace strips
