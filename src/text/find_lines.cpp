#include "text/find_lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "text/chains.h"

namespace cardfile {
namespace {

/// A chain's box with a margin for what the strokes' own boxes lack: dots, accents, hair lines.
Quad box_of(const Chain& chain) {
    const cv::Point2f d = chain.right - chain.left;
    const double length = std::max(1.0, double(std::hypot(d.x, d.y)));
    const Point along{d.x / length, d.y / length};
    const Point down{-along.y, along.x};
    // Lower-case rows without ascenders get the room an accent or an i-dot needs.
    const double up = std::max(chain.above, 1.15 * chain.height) + 0.12 * chain.height;
    const double under = std::max(chain.below, 0.2 * chain.height) + 0.1 * chain.height;
    const double aside = 0.3 * chain.height;
    const Point a{chain.left.x - aside * along.x, chain.left.y - aside * along.y};
    const Point b{chain.right.x + aside * along.x, chain.right.y + aside * along.y};
    return {{{a.x - up * down.x, a.y - up * down.y},
             {b.x - up * down.x, b.y - up * down.y},
             {b.x + under * down.x, b.y + under * down.y},
             {a.x + under * down.x, a.y + under * down.y}}};
}

cv::Rect bounds(const Quad& q, const cv::Size& size) {
    double x0 = 1e9, y0 = 1e9, x1 = -1e9, y1 = -1e9;
    for (const Point& p : q) {
        x0 = std::min(x0, p.x), x1 = std::max(x1, p.x);
        y0 = std::min(y0, p.y), y1 = std::max(y1, p.y);
    }
    const cv::Rect box(int(x0), int(y0), int(std::ceil(x1 - x0)) + 1, int(std::ceil(y1 - y0)) + 1);
    return box & cv::Rect({}, size);
}

/// The ground shows around a line. If what is around is as dark as the "dark ink", then the letters
/// are the light parts and this chain was made of the gaps between them.
bool ground_around(const cv::Mat& grey, const Quad& box, Polarity polarity) {
    const cv::Rect in = bounds(box, grey.size());
    if (in.width < 4 || in.height < 4) return false;
    cv::Mat ignored;
    const double middle =
        cv::threshold(grey(in), ignored, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    int light = 0, all = 0;
    for (const int y : {in.y, in.y + in.height - 1}) {
        const auto* row = grey.ptr<std::uint8_t>(y);
        for (int x = in.x; x < in.x + in.width; ++x, ++all) light += row[x] > middle;
    }
    const double share = double(light) / all;
    return polarity == Polarity::dark_on_light ? share > 0.5 : share < 0.5;
}

double overlap(const cv::Rect& a, const cv::Rect& b) {
    return double((a & b).area()) / std::max(1, std::min(a.area(), b.area()));
}

/// Of regions over one another the one with more glyphs stays.
std::vector<LineRegion> apart(std::vector<LineRegion> regions, const cv::Size& size) {
    std::stable_sort(regions.begin(), regions.end(), [](const LineRegion& a, const LineRegion& b) {
        return a.glyphs * a.height > b.glyphs * b.height;
    });
    std::vector<LineRegion> kept;
    std::vector<cv::Rect> boxes;
    for (const LineRegion& region : regions) {
        const cv::Rect box = bounds(region.box, size);
        const bool over = std::any_of(boxes.begin(), boxes.end(), [&](const cv::Rect& other) {
            return overlap(box, other) > 0.6;
        });
        if (over) continue;
        boxes.push_back(box);
        kept.push_back(region);
    }
    return kept;
}

std::vector<LineRegion> along_x(const cv::Mat& grey) {
    std::vector<LineRegion> regions;
    for (const Polarity polarity : {Polarity::dark_on_light, Polarity::light_on_dark}) {
        for (const Chain& chain : chains(glyphs(grey, polarity))) {
            LineRegion region{.box = box_of(chain),
                              .polarity = polarity,
                              .glyphs = int(chain.glyphs.size()),
                              .height = chain.height,
                              .contrast = chain.contrast,
                              .level = chain.level};
            if (ground_around(grey, region.box, polarity)) regions.push_back(region);
        }
    }
    return apart(std::move(regions), grey.size());
}

/// From the pixels of the picture turned clockwise by 270 degrees back to those of the picture
/// itself.
Point unturned(const Point& p, double width) {
    return {width - p.y, p.x};
}

int print_in(const std::vector<LineRegion>& regions) {
    int sum = 0;
    for (const LineRegion& r : regions) sum += r.glyphs >= 5 ? r.glyphs : 0;
    return sum;
}

}  // namespace

LineFinding find_lines(const cv::Mat& page) {
    cv::Mat grey;
    cv::cvtColor(page, grey, cv::COLOR_BGR2GRAY);
    const double scale = double(find_long_side) / std::max(grey.rows, grey.cols);
    cv::resize(grey, grey, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);

    std::vector<LineRegion> across = along_x(grey);
    cv::Mat turned;
    cv::rotate(grey, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
    std::vector<LineRegion> down = along_x(turned);
    LineFinding found;
    found.sideways = print_in(down) > 1.5 * print_in(across);
    for (LineRegion& region : down) {
        for (Point& p : region.box) p = unturned(p, grey.cols);
        region.down = true;
    }
    found.lines = found.sideways ? down : across;
    std::vector<cv::Rect> taken;
    for (const LineRegion& r : found.lines) taken.push_back(bounds(r.box, grey.size()));
    for (LineRegion& region : found.sideways ? across : down) {
        const cv::Rect box = bounds(region.box, grey.size());
        const bool over = std::any_of(taken.begin(), taken.end(),
                                      [&](const cv::Rect& t) { return overlap(t, box) > 0.2; });
        if (!over && region.glyphs >= 6) found.lines.push_back(region);
    }
    for (LineRegion& region : found.lines) {
        for (Point& p : region.box) p = {p.x / scale, p.y / scale};
        region.height /= scale;
    }
    return found;
}

}  // namespace cardfile
