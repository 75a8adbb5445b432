#include "camera/solid.h"

#include <opencv2/imgproc.hpp>

#include "camera/sample.h"

namespace cards {
namespace {

constexpr int fraction = 4;  // bits of a polygon's coordinates

using Polygon = std::vector<cv::Point>;

/// Clockwise, with the corners cut off straight; curved edges have many points.
Polygon polygon(const Thing& thing, const Way& way, const Part& part) {
    constexpr int pieces = 12;  // of an edge
    const cv::Size size = thing.picture.size();
    const cardfile::Quad corners = cardfile::rectangle(0, 0, size.width, size.height);
    Polygon points;
    for (std::size_t side = 0; side < corners.size(); ++side) {
        const cardfile::Point& from = corners[side];
        const cardfile::Point& to = corners[(side + 1) % corners.size()];
        const double cut = thing.corner / std::max(1.0, cardfile::distance(from, to));
        for (int i = 0; i <= pieces; ++i) {
            const double share = cut + (1 - 2 * cut) * i / pieces;
            const cardfile::Point at =
                way.to_photo({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
            points.emplace_back(
                cvRound(((at.x - part.from.x) / part.step - 0.5) * (1 << fraction)),
                cvRound(((at.y - part.from.y) / part.step - 0.5) * (1 << fraction)));
        }
    }
    return points;
}

void draw(cv::Mat1b& map, const Polygon& points, uchar inside) {
    cv::fillPoly(map, std::vector<Polygon>{points}, inside, cv::LINE_8, fraction);
    // Rounding, the bend between two points and what an interpolation mixes: less than 3 pixels.
    constexpr int rim = 7;
    cv::polylines(map, std::vector<Polygon>{points}, true, unsure, rim, cv::LINE_8, fraction);
}

}  // namespace

cv::Mat1b where_solid(const Thing& thing, const Way& way, const Part& part) {
    cv::Mat1b map(part.size, thing.solid() ? surely_not : unsure);
    if (!thing.solid()) return map;
    if (thing.corner > 0) {
        Thing square = thing;
        square.corner = 0;
        draw(map, polygon(square, way, part), unsure);
    }
    draw(map, polygon(thing, way, part), surely);
    return map;
}

cv::Mat1b opacity(const Thing& thing, const Way& way, const Part& part) {
    cv::Mat1b map = where_solid(thing, way, part);
    FineRows points = map_of({{0, 0}, part.size}, [&](const cardfile::Point& at) {
        return way.to_thing({part.from.x + at.x * part.step, part.from.y + at.y * part.step});
    });
    const cv::Mat& picture = thing.alpha.empty() ? thing.picture : thing.alpha;
    for (int row = 0; row < map.rows; ++row) {
        const float* at = points.row(row);
        uchar* to = map[row];
        each_run(
            to, map.cols, [](uchar value) { return value == unsure; },
            [&](int first, int end) {
                sample_last(picture, {at + 2 * first, end - first}, to + first);
            });
    }
    return map;
}

}  // namespace cards
