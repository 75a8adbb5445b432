#include "camera/way.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace cards {

cv::Matx33d to_table(const Thing& thing) {
    const double angle = thing.turn * 3.14159265358979 / 180;
    const double scale = 1 / thing.pixels_per_mm;
    const cv::Matx33d middle(scale, 0, -thing.picture.cols * scale / 2, 0, scale,
                             -thing.picture.rows * scale / 2, 0, 0, 1);
    const cv::Matx33d turned(std::cos(angle), -std::sin(angle), thing.x, std::sin(angle),
                             std::cos(angle), thing.y, 0, 0, 1);
    return turned * middle;
}

Way::Way(const cv::Matx33d& to_table, const Eye& eye, double height_mm)
    : nowhere_(false),
      eye_(eye),
      table_(to_table),
      back_(to_table.inv()),
      ground_(plane_to_photo(eye, 0)),
      rise_(plane_to_photo(eye, 1) - ground_),
      flat_back_(plane_to_photo(eye, height_mm).inv()),
      height_mm_(height_mm) {}

Way::Way(const Thing& thing, const Eye& eye)
    : Way(to_table(thing), eye, thing.rests_mm + thing.thickness_mm) {
    bend_mm_ = thing.bend_mm;
    bent_down_ = thing.picture.rows > thing.picture.cols;
    length_ = std::max(thing.picture.rows, thing.picture.cols);
}

double Way::height(const cardfile::Point& point) const {
    const double along = std::clamp((bent_down_ ? point.y : point.x) / length_, 0.0, 1.0);
    const double bow = 4 * along * (1 - along);
    return height_mm_ + (bend_mm_ > 0 ? bend_mm_ * bow : -bend_mm_ * (1 - bow));
}

cardfile::Point Way::to_photo(const cardfile::Point& point) const {
    if (nowhere_) return point;
    const cv::Matx33d plane = ground_ + rise_ * height(point);
    return through_lens(eye_, projected(plane, projected(table_, point)));
}

cardfile::Point Way::to_thing(const cardfile::Point& photo) const {
    if (nowhere_) return photo;
    const cardfile::Point faultless = before_lens(eye_, photo);
    cardfile::Point point = projected(back_, projected(flat_back_, faultless));
    if (bend_mm_ == 0) return point;
    // The height depends on the point, the point on the height: a few millimetres' height moves it
    // little, so three rounds are below a hundredth of a pixel.
    constexpr int rounds = 3;
    for (int round = 0; round < rounds; ++round) {
        const cv::Matx33d plane = ground_ + rise_ * height(point);
        point = projected(back_, projected(plane.inv(), faultless));
    }
    return point;
}

std::vector<cv::Point2f> outline(const Way& way, const cv::Size& size) {
    constexpr int pieces = 12;  // of an edge
    const cardfile::Quad corners = cardfile::rectangle(0, 0, size.width, size.height);
    std::vector<cv::Point2f> points;
    for (std::size_t side = 0; side < corners.size(); ++side) {
        const cardfile::Point& from = corners[side];
        const cardfile::Point& to = corners[(side + 1) % corners.size()];
        for (int i = 0; i < pieces; ++i) {
            const double share = static_cast<double>(i) / pieces;
            const cardfile::Point at =
                way.to_photo({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
            points.emplace_back(static_cast<float>(at.x), static_cast<float>(at.y));
        }
    }
    return points;
}

}  // namespace cards
