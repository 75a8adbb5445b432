#include "scene/visible.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "camera/solid.h"

namespace cards {
namespace {

constexpr int fraction = 4;  // bits of a polygon's coordinates

std::vector<cv::Point> fine_points(const std::vector<cv::Point2f>& outline, double scale,
                                   const cv::Point2d& from) {
    std::vector<cv::Point> points;
    points.reserve(outline.size());
    for (const cv::Point2f& point : outline) {
        points.emplace_back(cvRound(((point.x - from.x) * scale - 0.5) * (1 << fraction)),
                            cvRound(((point.y - from.y) * scale - 0.5) * (1 << fraction)));
    }
    return points;
}

void fill(cv::Mat1b mask, const std::vector<cv::Point>& points, int value) {
    cv::fillPoly(mask, std::vector<std::vector<cv::Point>>{points}, value, cv::LINE_8, fraction);
}

cv::Rect2d bounds(const std::vector<cv::Point2f>& outline) {
    const auto [left, right] = std::minmax_element(
        outline.begin(), outline.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    const auto [top, bottom] = std::minmax_element(
        outline.begin(), outline.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
    return {left->x, top->y, std::max(0.01F, right->x - left->x),
            std::max(0.01F, bottom->y - top->y)};
}

/// In cells of the owners' map, with room for what rounding moves.
cv::Rect box_of(const std::vector<cv::Point2f>& outline, const Owners& owners) {
    constexpr int room = 3;
    const cv::Rect2d photo = bounds(outline);
    const cv::Rect cells(static_cast<int>(std::floor(photo.x / owners.step)) - room,
                         static_cast<int>(std::floor(photo.y / owners.step)) - room,
                         static_cast<int>(std::ceil(photo.width / owners.step)) + 2 * room,
                         static_cast<int>(std::ceil(photo.height / owners.step)) + 2 * room);
    return cells & cv::Rect({0, 0}, owners.map.size());
}

/// As cv::pointPolygonTest, which takes longer to look at its arguments than to answer.
bool inside(const std::vector<cv::Point2f>& outline, const cv::Point2f& at) {
    bool odd = false;
    cv::Point2f from = outline.back();
    for (const cv::Point2f& to : outline) {
        const cv::Point2f begin = from;
        from = to;
        if ((begin.y <= at.y && to.y <= at.y) || (begin.y > at.y && to.y > at.y) ||
            (begin.x < at.x && to.x < at.x)) {
            const bool along = at.y == begin.y && std::min(begin.x, to.x) <= at.x &&
                               at.x <= std::max(begin.x, to.x);
            if (at.y == to.y && (at.x == to.x || along)) return true;  // on the edge
            continue;
        }
        double side = static_cast<double>(at.y - begin.y) * (to.x - begin.x) -
                      static_cast<double>(at.x - begin.x) * (to.y - begin.y);
        if (side == 0) return true;
        if (to.y < begin.y) side = -side;
        if (side > 0) odd = !odd;
    }
    return odd;
}

/// The outline is covered with cells, fine enough whatever its size, and the middle of each that
/// lies inside is asked.
template <class Ask>
double share(const std::vector<cv::Point2f>& outline, const Ask& ask) {
    constexpr double cells = 48;  // along its longer side
    const cv::Rect2d box = bounds(outline);
    const double cell = std::max(box.width, box.height) / cells;
    int all = 0;
    int yes = 0;
    for (double y = box.y + cell / 2; y < box.y + box.height; y += cell) {
        for (double x = box.x + cell / 2; x < box.x + box.width; x += cell) {
            const cv::Point2f at(static_cast<float>(x), static_cast<float>(y));
            if (!inside(outline, at)) continue;
            ++all;
            yes += ask(x, y) ? 1 : 0;
        }
    }
    return all == 0 ? 0 : static_cast<double>(yes) / all;
}

}  // namespace

Owners owners_of(const std::vector<Thing>& things, const Eye& eye) {
    Owners owners;
    // A line may be five pixels high.
    owners.step = std::max(1.0, std::max(eye.frame.width, eye.frame.height) / 800.0);
    owners.frame = eye.frame;
    owners.map.create(static_cast<int>(std::ceil(eye.frame.height / owners.step)),
                      static_cast<int>(std::ceil(eye.frame.width / owners.step)));
    owners.map.setTo(0);
    for (std::size_t i = 0; i < things.size(); ++i) {
        const Way way(things[i], eye);
        const int mark = static_cast<int>(i) + 1;
        const auto points = outline(way, things[i].picture.size());
        if (!things[i].cut_out()) {
            fill(owners.map, fine_points(points, 1 / owners.step, {0, 0}), mark);
            continue;
        }
        const cv::Rect part = box_of(points, owners);
        if (part.empty()) continue;
        const cv::Mat1b cover = opacity(
            things[i], way, {owners.step * cv::Point2d(part.tl()), owners.step, part.size()});
        owners.map(part).setTo(mark, cover > 127);
    }
    return owners;
}

double framed_share(const Owners& owners, const std::vector<cv::Point2f>& outline) {
    const double right = owners.map.cols * owners.step;
    const double bottom = owners.map.rows * owners.step;
    return share(outline,
                 [&](double x, double y) { return x >= 0 && y >= 0 && x < right && y < bottom; });
}

double seen_share(const Owners& owners, const std::vector<cv::Point2f>& outline,
                  std::size_t thing) {
    const int mark = static_cast<int>(thing) + 1;
    return share(outline, [&](double x, double y) {
        const int column = static_cast<int>(std::floor(x / owners.step));
        const int row = static_cast<int>(std::floor(y / owners.step));
        if (row < 0 || column < 0 || row >= owners.map.rows || column >= owners.map.cols) {
            return false;
        }
        // The raster rounds a thing's edge: what borders on it within a cell is its own.
        for (int dy = -1; dy <= 1; ++dy) {
            for (int dx = -1; dx <= 1; ++dx) {
                const int y1 = std::clamp(row + dy, 0, owners.map.rows - 1);
                const int x1 = std::clamp(column + dx, 0, owners.map.cols - 1);
                if (owners.map(y1, x1) == mark) return true;
            }
        }
        return false;
    });
}

std::vector<double> lines_seen(const Owners& owners, const std::vector<PrintedLine>& lines,
                               const Way& way, std::size_t thing) {
    std::vector<double> shares;
    for (const PrintedLine& line : lines) {
        std::vector<cv::Point2f> corners;
        for (const cardfile::Point& corner : line.box) {
            const cardfile::Point at = way.to_photo(corner);
            corners.emplace_back(static_cast<float>(at.x), static_cast<float>(at.y));
        }
        shares.push_back(seen_share(owners, corners, thing));
    }
    return shares;
}

}  // namespace cards
