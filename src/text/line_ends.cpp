#include "text/line_ends.h"

#include <algorithm>
#include <iterator>
#include <opencv2/imgproc.hpp>

#include "text/overlap.h"
#include "text/strip.h"

namespace cardfile {
namespace {

constexpr int line_height = 32;  // pixels of the strips looked at; what follows is in line heights
constexpr double reach = 3;      // further than that no end is lost
constexpr double word_gap = 0.4;
constexpr double block = 0.5;  // ink from top to base over so much is a panel's or a rule's

/// For each column of a strip with dark print, from the middle outwards: how many pixels are ink.
std::vector<int> ink_of_columns(const cv::Mat& grey) {
    constexpr double ink = 110;  // of 255, the ground
    cv::Mat dark, counts;
    cv::compare(grey, ink, dark, cv::CMP_LT);
    cv::reduce(dark / 255, counts, 0, cv::REDUCE_SUM, CV_32S);
    return {counts.begin<int>(), counts.end<int>()};
}

/// How far ink goes on outside an end, in columns; `outside` begins at the end. 0 where that is not
/// the line's.
int further(const std::vector<int>& outside) {
    constexpr int least_ink = 2;  // pixels of a column
    const int most_gap = int(word_gap * line_height), most_full = int(block * line_height);
    int end = 0, full = 0;
    for (int x = 0; x < int(outside.size()); ++x) {
        full = outside[std::size_t(x)] > line_height * 9 / 10 ? full + 1 : 0;
        if (full > most_full) return 0;
        if (outside[std::size_t(x)] >= least_ink) end = x + 1;
        if (x - end >= most_gap) return end;
    }
    return 0;  // it goes on and on
}

/// Longer by these shares of its width.
Quad longer(const Quad& box, double before, double after) {
    return {{between(box[0], box[1], -before), between(box[0], box[1], 1 + after),
             between(box[3], box[2], 1 + after), between(box[3], box[2], -before)}};
}

/// Whether it is a line where this one would end; a speck of a letter is none.
bool in_the_way(const LineRegion& other, const LineRegion& line, const Quad& end) {
    constexpr double touching = 0.1;  // of the smaller
    constexpr double speck = 0.5;     // of the line's height
    if (height(other.box) < speck * height(line.box) && !surely_print(other)) return false;
    return shared_area(end, other.box) > touching * std::min(area(end), area(other.box));
}

LineRegion with_its_ends(const cv::Mat& page, const LineRegion& line,
                         const std::vector<LineRegion>& all) {
    const Strip strip = cut_strip(page, line,
                                  {.line_height = line_height,
                                   .room_above = 0,
                                   .room_below = 0,
                                   .room_aside = reach,
                                   .margin = 0});
    const std::vector<int> ink = ink_of_columns(strip.grey);
    const int outside = std::min(int(reach * line_height), int(ink.size()) / 2);
    std::vector<int> before(ink.begin(), ink.begin() + outside);
    std::reverse(before.begin(), before.end());
    const std::vector<int> after(ink.end() - outside, ink.end());
    const double width = std::max(1.0, double(ink.size()) - 2 * outside);
    const auto free = [&](const Quad& end) {
        return std::none_of(all.begin(), all.end(), [&](const LineRegion& other) {
            return &other != &line && in_the_way(other, line, end);
        });
    };
    double more_before = further(before) / width, more_after = further(after) / width;
    if (more_before > 0 && !free(longer(line.box, more_before, -1))) more_before = 0;
    if (more_after > 0 && !free(longer(line.box, -1, more_after))) more_after = 0;
    LineRegion result = line;
    result.box = longer(line.box, more_before, more_after);
    return result;
}

/// What lies within a line that was found whole is a piece of its letters.
std::vector<LineRegion> without_pieces(const std::vector<LineRegion>& lines) {
    constexpr double within = 0.7;  // of the piece
    constexpr double piece = 0.5;   // of the line's area, at most
    std::vector<LineRegion> whole;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(whole), [&](const LineRegion& a) {
        return std::none_of(lines.begin(), lines.end(), [&](const LineRegion& b) {
            return surely_print(b) && area(a.box) < piece * area(b.box) &&
                   shared_area(a.box, b.box) > within * area(a.box);
        });
    });
    return whole;
}

}  // namespace

std::vector<LineRegion> with_their_ends(const cv::Mat& page, const std::vector<LineRegion>& lines) {
    std::vector<LineRegion> result;
    for (const LineRegion& line : lines) result.push_back(with_its_ends(page, line, lines));
    return without_pieces(result);
}

}  // namespace cardfile
