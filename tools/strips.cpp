// strips: an endless supply of lines of print as the reader sees them, each with what it says. What
// the network that reads them learns from (tools/train/read.py).
//
// Photographs of tools/cards are flattened by their true corners, a little off; their lines are
// found as the reader finds them, and those that show what was printed, whole and nothing else,
// are written to stdout: "STRP", width and height of the strip and length of the text, each
// four bytes, little-endian; the text, empty where there is no line; the strip's grey.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <opencv2/core/utility.hpp>

#include "chance.h"
#include "flatten/flatten.h"
#include "photo/decode.h"
#include "photo/encode.h"
#include "scene/compose.h"
#include "text/find_lines.h"
#include "text/line_ends.h"
#include "text/overlap.h"
#include "text/strip.h"

namespace {

using namespace cardfile;

/// A printed line where the page has it, along its writing.
struct Written {
    Quad box;
    std::string text;
    bool icon = false;  ///< a drawing before it may be part of the region found
};

Point applied(const cv::Matx33d& m, const Point& p) {
    const cv::Vec3d q = m * cv::Vec3d(p.x, p.y, 1);
    return {q[0] / q[2], q[1] / q[2]};
}

std::vector<Written> written_on(const cards::SeenCard& card, const cv::Matx33d& to_page) {
    constexpr double whole = 0.98;
    std::vector<Written> lines;
    const auto& printed = card.card.printed.lines;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        const bool hidden = i < card.lines_seen.size() && card.lines_seen[i] < whole;
        Written line{cards::seen(printed[i].box, card.way), hidden ? "" : printed[i].text,
                     printed[i].icon};
        for (Point& p : line.box) p = applied(to_page, p);
        lines.push_back(line);
    }
    return lines;
}

/// Where a point lies in the region: 0 to 1 along it and across it.
Point within(const Quad& box, const Point& p) {
    const double ux = box[1].x - box[0].x, uy = box[1].y - box[0].y;
    const double vx = box[3].x - box[0].x, vy = box[3].y - box[0].y;
    const double det = ux * vy - uy * vx, x = p.x - box[0].x, y = p.y - box[0].y;
    return {(x * vy - y * vx) / det, (ux * y - uy * x) / det};
}

struct Told {
    std::string text;
    bool reversed = false;
    bool print = false;  ///< shows print of some kind
    bool exact = false;  ///< and what it says is known
};

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
        if (left < from) icon = line.icon;
        from = std::min(from, left);
        to = std::max(to, right);
    }
    if (parts.empty()) return result;
    constexpr double off = 0.4,
                     sign = 2.5;  // heights: an end may be off, a drawing before it takes
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

void put(std::uint32_t number) {
    (void)std::fwrite(&number, sizeof number, 1, stdout);
}

void write_strip(const cv::Mat& grey, const std::string& text) {
    (void)std::fwrite("STRP", 1, 4, stdout);
    put(std::uint32_t(grey.cols));
    put(std::uint32_t(grey.rows));
    put(std::uint32_t(text.size()));
    (void)std::fwrite(text.data(), 1, text.size(), stdout);
    for (int y = 0; y < grey.rows; ++y)
        (void)std::fwrite(grey.ptr(y), 1, std::size_t(grey.cols), stdout);
}

/// The finder is never quite right, nor always wrong in the same way.
LineRegion moved(LineRegion region, cards::Chance& chance) {
    const double h = height(region.box);
    const double top = 0.06 * h * chance.normal(), base = 0.06 * h * chance.normal();
    const Quad box = region.box;
    const auto along = [&](int i, int j, double by) {
        const double length = std::max(1.0, distance(box[i], box[j]));
        return Point{(box[j].x - box[i].x) / length * by, (box[j].y - box[i].y) / length * by};
    };
    const Point down = along(0, 3, 1);
    for (const int i : {0, 1}) {
        region.box[i].x += down.x * top, region.box[i].y += down.y * top;
    }
    for (const int i : {2, 3}) {
        region.box[i].x += down.x * base, region.box[i].y += down.y * base;
    }
    return region;
}

void write_strips(Net& net, const cards::Shot& shot, cards::Chance& chance) {
    constexpr double most_megapixels = 50;
    const auto jpeg = encode_jpeg(shot.picture, shot.jpeg_quality);
    if (!jpeg) return;
    const auto decoded = decode_jpeg(*jpeg, most_megapixels);
    if (!decoded) return;
    Photo photo;
    photo.image = decoded->image;
    for (const cards::SeenCard& card : shot.cards) {
        constexpr double least_seen = 0.7, least_side = 350;
        Card outline{cards::corners_of(card), 1};
        if (card.seen < least_seen || width(outline.corners) < least_side) continue;
        const double by = 0.004 * width(outline.corners);
        for (Point& p : outline.corners) {
            p.x += by * chance.normal(), p.y += by * chance.normal();
        }
        const Page page = flatten(photo, outline);
        const std::vector<Written> lines = written_on(card, page.to_photo.inv());
        const LineFinding found = find_lines(net, page.even);
        for (const LineRegion& region : with_their_ends(page.even, found.lines)) {
            const Told said = told(region, lines);
            if (said.print && !said.exact) continue;
            const LineRegion cut = chance.likely(0.6) ? moved(region, chance) : region;
            const Strip strip = cut_strip(
                page.even, cut, {.line_height = 48, .margin = 0, .reversed = said.reversed});
            write_strip(strip.grey, said.text);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::string set = "train";
    std::uint64_t seed = 1;
    int count = 1, first = 1;
    CLI::App app("strips: lines of print as the reader sees them, each with what it says");
    app.add_option("--set", set, "of tools/cards");
    app.add_option("--seed", seed);
    app.add_option("--first", first);
    app.add_option("--count", count, "photographs");
    CLI11_PARSE(app, argc, argv);
    cv::setNumThreads(1);
    const cards::Set* found = cards::find_set(set);
    if (found == nullptr) {
        std::cerr << "strips: no set is called " << set << "; `cards sets` lists them\n";
        return 2;
    }
    Net net(Net::Model::lines);
    for (int number = first; number < first + count; ++number) {
        const auto shot =
            cards::compose(*found, {seed, number, 1600, true, false, cards::Registry::free});
        if (!shot) {
            std::cerr << "strips: " << sentence(shot.error()) << "\n";
            return 1;
        }
        cards::Chance chance(seed, "strips", number);
        write_strips(net, *shot, chance);
        if (std::ferror(stdout) != 0) return 1;
    }
    return 0;
}
