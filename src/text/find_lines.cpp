#include "text/find_lines.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "text/line_map.h"
#include "text/overlap.h"

namespace cardfile {
namespace {

/// Pixels of the page as the network sees it: 6-point print is then some 20 high, a name 50. It was
/// trained on lines of 9 to 55, so a second look at half the size finds what is larger.
constexpr int net_long_side = 960, net_long_side_for_large = 480;
constexpr double large = 40;  // pixels high in the first look

using Regions = std::vector<LineRegion>;

Regions look(Net& net, const cv::Mat& page, int long_side) {
    const double scale = double(long_side) / std::max(page.rows, page.cols);
    cv::Mat small;
    cv::resize(page, small, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    const double across = double(small.cols) / page.cols, down = double(small.rows) / page.rows;
    Regions regions;
    for (const MappedLine& line : lines_of_map(net.planes(small)[0], Net::stride)) {
        LineRegion region{line.box, line.confidence, false};
        for (Point& p : region.box) p = {p.x / across, p.y / down};
        region.down = std::abs(region.box[1].y - region.box[0].y) >
                      std::abs(region.box[1].x - region.box[0].x);
        regions.push_back(region);
    }
    return regions;
}

/// The share of `part` that lies in `whole`.
double inside(const LineRegion& part, const LineRegion& whole) {
    return shared_area(part.box, whole.box) / std::max(1.0, area(part.box));
}

/// From afar two small lines may look like one: then the near look knows better.
bool is_small_print(const LineRegion& large_line, const Regions& near) {
    return std::any_of(near.begin(), near.end(), [&](const LineRegion& line) {
        return inside(line, large_line) > 0.5 && height(line.box) < 0.6 * height(large_line.box) &&
               width(line.box) > 0.4 * width(large_line.box);
    });
}

/// Large lines replace what the near look saw of them: pieces of letters.
Regions with_large(Regions near, const Regions& far, double least_height) {
    for (const LineRegion& line : far) {
        if (height(line.box) < least_height || is_small_print(line, near)) continue;
        std::erase_if(near, [&](const LineRegion& piece) { return inside(piece, line) > 0.5; });
        near.push_back(line);
    }
    return near;
}

}  // namespace

double letters(const LineRegion& line) {
    constexpr double a_letter = 0.55;  // wide, of the height of its line
    return width(line.box) / std::max(1.0, a_letter * height(line.box));
}

bool surely_print(const LineRegion& line) {
    constexpr double least_confidence = 0.8;
    constexpr double a_word = 4;  // letters
    return line.confidence >= least_confidence && letters(line) >= a_word;
}

LineFinding find_lines(Net& net, const cv::Mat& page) {
    const double least = large * std::max(page.rows, page.cols) / net_long_side;
    LineFinding found;
    found.lines =
        with_large(look(net, page, net_long_side), look(net, page, net_long_side_for_large), least);
    double lying = 0, standing = 0;
    for (const LineRegion& line : found.lines) (line.down ? standing : lying) += letters(line);
    found.sideways = standing > lying;
    return found;
}

std::vector<LineRegion> glimpsed_lines(Net& net, const cv::Mat& picture) {
    constexpr int long_side = 640;
    return look(net, picture, long_side);
}

}  // namespace cardfile
