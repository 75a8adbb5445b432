#include "camera/history.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "camera/stock.h"

namespace cards {
namespace {

cv::Point photo_of(const Eye& eye, const cardfile::Point& table) {
    const cardfile::Point at = through_lens(eye, projected(plane_to_photo(eye, 0), table));
    return {cvRound(at.x), cvRound(at.y)};
}

/// Long, thin and hardly lighter or darker than the desk.
void scratch(cv::Mat3b& picture, const Eye& eye, double reach_mm, Chance& chance) {
    const double turn = chance.uniform(0, 6.2832);
    const cardfile::Point from{chance.uniform(-reach_mm, reach_mm),
                               chance.uniform(-reach_mm, reach_mm)};
    const double length = chance.uniform(15, 90);
    const cardfile::Point to{from.x + length * std::cos(turn), from.y + length * std::sin(turn)};
    const cv::Point begin = photo_of(eye, from);
    const cv::Point end = photo_of(eye, to);
    constexpr int rim = 2;  // pixels, for the line's own width
    const cv::Rect box =
        cv::Rect(std::min(begin.x, end.x) - rim, std::min(begin.y, end.y) - rim,
                 std::abs(end.x - begin.x) + 2 * rim, std::abs(end.y - begin.y) + 2 * rim) &
        cv::Rect({0, 0}, picture.size());
    if (box.empty()) return;
    cv::Mat3b part = picture(box);
    cv::Mat3b scratched = part.clone();
    const cv::Scalar mean = cv::mean(part);
    const double change = chance.likely(0.6) ? 40 : -35;
    cv::line(scratched, begin - box.tl(), end - box.tl(),
             {mean[0] + change, mean[1] + change, mean[2] + change}, 1, cv::LINE_AA);
    const double share = chance.uniform(0.3, 0.8);
    cv::addWeighted(scratched, share, part, 1 - share, 0, part);
}

/// Beyond the desk's edge the floor lies far below: dark and out of focus.
void end_desk(cv::Mat3b& picture, const Eye& eye, double reach_mm, Chance& chance) {
    const double turn = chance.uniform(0, 6.2832);
    const cardfile::Point out{std::cos(turn), std::sin(turn)};
    constexpr double far_mm = 500;
    std::vector<cv::Point> beyond;
    for (const cardfile::Point& corner :
         {cardfile::Point{0, -far_mm}, {0, far_mm}, {far_mm, far_mm}, {far_mm, -far_mm}}) {
        const double along = reach_mm + corner.x;
        beyond.push_back(
            photo_of(eye, {along * out.x - corner.y * out.y, along * out.y + corner.y * out.x}));
    }
    cv::Mat1b mask(picture.size(), uchar{0});
    cv::fillPoly(mask, std::vector<std::vector<cv::Point>>{beyond}, 255, cv::LINE_AA);
    cv::GaussianBlur(mask, mask, {}, 1 + picture.cols / 600.0);
    const double level = chance.uniform(15, 90);
    const cv::Vec3d floor(level * chance.uniform(0.7, 1.1), level,
                          level * chance.uniform(0.9, 1.3));
    for (int row = 0; row < picture.rows; ++row) {
        for (int column = 0; column < picture.cols; ++column) {
            if (mask(row, column) == 0) continue;
            const double share = mask(row, column) / 255.0;
            cv::Vec3b& pixel = picture(row, column);
            for (int c = 0; c < 3; ++c) {
                pixel[c] = cv::saturate_cast<uchar>(pixel[c] + (floor[c] - pixel[c]) * share);
            }
        }
    }
}

}  // namespace

void add_history(cv::Mat3b& picture, const Desk& desk, const Eye& eye) {
    Chance chance(desk.seed, "history", 0);
    const double scale = pixels_per_mm(plane_to_photo(eye, 0), {0, 0});
    const double reach_mm = 0.5 * std::hypot(eye.frame.width, eye.frame.height) / scale;
    const bool lid = desk.kind == DeskKind::lid;
    add_lint(picture, scale, lid ? 4 : 35, chance);
    if (lid) return;
    const bool hard = desk.kind == DeskKind::laminate || desk.kind == DeskKind::wood;
    for (int left = hard ? chance.whole(0, 2) : 0; left > 0; --left) {
        scratch(picture, eye, reach_mm, chance);
    }
    // Leaning far over, the camera may see beyond the plane's horizon.
    constexpr double most_tilt = 25;
    // It shows in a corner of the photograph, where no card lies.
    if (eye.tilt < most_tilt && chance.likely(0.15)) {
        end_desk(picture, eye, reach_mm * chance.uniform(0.78, 0.95), chance);
    }
}

}  // namespace cards
