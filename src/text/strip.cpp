#include "text/strip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace cardfile {
namespace {

/// The grey in which print and ground differ most: along the direction in which the strip's colours
/// vary. Red on blue of the same brightness is lost in the usual grey.
cv::Mat most_contrast(const cv::Mat& bgr) {
    const cv::Mat flat = bgr.reshape(1, int(bgr.total()));
    cv::Mat mean, vectors;
    cv::PCACompute(flat, mean, vectors, 1);
    const cv::Vec3f axis(vectors.ptr<float>(0));
    const cv::Vec3f luminance(0.114F, 0.587F, 0.299F);
    const float sign = axis.dot(luminance) < 0 ? -1.0F : 1.0F;  // light stays light
    const cv::Vec3f w = axis * (sign / (std::abs(axis[0]) + std::abs(axis[1]) + std::abs(axis[2])));
    const float offset =
        -255 * (std::min(w[0], 0.0F) + std::min(w[1], 0.0F) + std::min(w[2], 0.0F));
    cv::Mat projected;
    cv::transform(bgr, projected, cv::Matx14f(w[0], w[1], w[2], offset));
    return projected;
}

/// Grey levels of the ground and of the ink, from the histogram's ends.
void stretch(cv::Mat& grey) {
    std::array<int, 256> histogram{};
    for (int y = 0; y < grey.rows; ++y) {
        const auto* row = grey.ptr<std::uint8_t>(y);
        for (int x = 0; x < grey.cols; ++x) ++histogram[row[x]];
    }
    const auto level = [&](double share) {
        int left = int(share * double(grey.total()));
        int v = 0;
        while (v < 255 && (left -= histogram[v]) > 0) ++v;
        return v;
    };
    const double dark = level(0.02), light = level(0.75);  // most of a strip is ground
    const double gain = 255.0 / std::max(20.0, light - dark);
    grey.convertTo(grey, CV_8U, gain, -dark * gain);
}

/// The rim of a line's box is ground, on which ink only touches now and then.
bool ground_is_dark(const cv::Mat& grey) {
    cv::Mat ignored;
    const double middle = cv::threshold(grey, ignored, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    int light = 0, all = 0;
    for (const int y : {0, 1, grey.rows - 2, grey.rows - 1}) {
        const auto* row = grey.ptr<std::uint8_t>(y);
        for (int x = 0; x < grey.cols; ++x, ++all) light += row[x] > middle;
    }
    return 2 * light < all;
}

Quad with_room(const Quad& box, const StripOptions& options) {
    const double u = options.room_aside * height(box) / std::max(1.0, width(box));
    const double above = options.room_above, below = options.room_below;
    const auto at = [&](double s, double t) {
        return between(between(box[0], box[1], s), between(box[3], box[2], s), t);
    };
    return {{at(-u, -above), at(1 + u, -above), at(1 + u, 1 + below), at(-u, 1 + below)}};
}

cv::Matx33d strip_to_page(const Quad& around, int width, const StripOptions& options) {
    const int first = options.reversed ? 2 : 0;
    const Point o = around[first], x = around[(first + 1) % 4], y = around[(first + 3) % 4];
    const double w = width, h = options.line_height;
    const cv::Matx33d box((x.x - o.x) / w, (y.x - o.x) / h, o.x, (x.y - o.y) / w, (y.y - o.y) / h,
                          o.y, 0, 0, 1);
    const double m = options.margin;
    return box * cv::Matx33d(1, 0, -m, 0, 1, -m, 0, 0, 1);
}

}  // namespace

Strip cut_strip(const cv::Mat& page, const LineRegion& line, const StripOptions& options) {
    const Quad around = with_room(line.box, options);
    const double scale = options.line_height / std::max(1.0, height(around));
    const int across = std::clamp(int(std::lround(width(around) * scale)), 8, 8000);
    Strip strip;
    strip.to_page = strip_to_page(around, across, options);
    const cv::Matx33d shift(1, 0, options.margin, 0, 1, options.margin, 0, 0, 1);
    const cv::Matx33d inner = strip.to_page * shift;
    // Warps count from pixel centres, our points from pixel corners.
    const cv::Matx33d to_corner(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1),
        to_centre(1, 0, -0.5, 0, 1, -0.5, 0, 0, 1);
    const cv::Matx33d warp = to_centre * inner * to_corner;
    cv::Mat colour;
    cv::warpAffine(page, colour, cv::Mat(warp).rowRange(0, 2), {across, options.line_height},
                   cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    cv::Mat grey = most_contrast(colour);
    if (ground_is_dark(grey)) grey = ~grey;
    stretch(grey);
    cv::copyMakeBorder(grey, strip.grey, options.margin, options.margin, options.margin,
                       options.margin, cv::BORDER_CONSTANT, cv::Scalar(255));
    return strip;
}

}  // namespace cardfile
