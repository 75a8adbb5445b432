#include "find/closer.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "find/shrink.h"

namespace cardfile {
namespace {

// As the network learned it: tools/train/outline.py.
constexpr int width = 128, height = 96;  // pixels of the outline laid flat
constexpr float room = 16;               // of them around it, on each side
constexpr int halvings = 2;
constexpr int reach = 2;              // cells of a corner's map around its peak
constexpr double most_skipped = 1.5;  // pixels of a level for one laid flat

const Corners flat{
    {{room, room}, {width - room, room}, {width - room, height - room}, {room, height - room}}};

/// Pixels of the picture are counted from their middles, of the network from their outer corners.
constexpr float to_corner = 0.5F;

double length(const Corners& corners, std::size_t side) {
    return cv::norm(corners[(side + 1) % 4] - corners[side]);
}

/// The level from which an outline so long is laid flat.
std::size_t level_for(double longest) {
    const double skipped = longest / (width - 2 * room) / most_skipped;
    return std::size_t(std::clamp(int(std::log2(std::max(skipped, 1e-3)) + 1), 0, halvings));
}

struct Place {
    cv::Point2f at;    ///< pixels of the outline laid flat
    double share = 0;  ///< 0 to 1: of what the map says, how much it says here
};

/// The mean around a map's peak, each cell weighing as much as it is likely: two edges that may
/// both be the card's are two peaks, and never their middle.
Place place_in(const cv::Mat& map) {
    cv::Point peak;
    double highest = 0;
    cv::minMaxLoc(map, nullptr, &highest, nullptr, &peak);
    double all = 0, near = 0;
    cv::Point2d sum;
    for (int row = 0; row < map.rows; ++row) {
        for (int column = 0; column < map.cols; ++column) {
            const double likely = std::exp(double(map.at<float>(row, column)) - highest);
            all += likely;
            if (std::abs(row - peak.y) > reach || std::abs(column - peak.x) > reach) continue;
            near += likely;
            sum += likely * cv::Point2d(column + 0.5, row + 0.5);
        }
    }
    return {sum * (Net::stride / near), near / all};
}

}  // namespace

std::vector<cv::Mat> levels_of(const cv::Mat& picture) {
    std::vector<cv::Mat> levels{picture};
    for (int i = 0; i < halvings; ++i) levels.push_back(shrunk(levels.back(), 0.5));
    return levels;
}

CloserLook look_closer(Net& net, const std::vector<cv::Mat>& levels, const Corners& corners) {
    Corners across = corners;  // the long side lies across
    const bool turned =
        length(across, 0) + length(across, 2) < length(across, 1) + length(across, 3);
    if (turned) std::rotate(across.begin(), across.begin() + 1, across.end());
    for (cv::Point2f& c : across) c += cv::Point2f(to_corner, to_corner);

    double longest = 0;
    for (std::size_t i = 0; i < 4; ++i) longest = std::max(longest, length(across, i));
    const std::size_t level = level_for(longest);
    Corners from = flat, there = across;
    for (std::size_t i = 0; i < 4; ++i) {
        from[i] -= cv::Point2f(to_corner, to_corner);
        there[i] = there[i] / float(1U << level) - cv::Point2f(to_corner, to_corner);
    }
    const cv::Scalar beyond(128, 128, 128);
    cv::Mat laid;
    cv::warpPerspective(levels[level], laid, cv::getPerspectiveTransform(from.data(), there.data()),
                        {width, height}, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                        cv::BORDER_CONSTANT, beyond);

    const std::vector<cv::Mat> answer = net.planes(laid);
    CloserLook look{answer[0].at<float>(0, 0), {}, 1};
    std::vector<cv::Point2f> moved, right;
    for (std::size_t i = 0; i < 4; ++i) {
        const Place place = place_in(answer[1 + i]);
        moved.push_back(place.at);
        look.sure = std::min(look.sure, place.share);
    }
    cv::perspectiveTransform(moved, right, cv::getPerspectiveTransform(flat.data(), across.data()));
    for (std::size_t i = 0; i < 4; ++i) {
        look.corners[(i + (turned ? 1 : 0)) % 4] = right[i] - cv::Point2f(to_corner, to_corner);
    }
    return look;
}

}  // namespace cardfile
