#include "reader/steps.h"

#include <algorithm>
#include <cctype>
#include <opencv2/imgproc.hpp>
#include <string>

#include "formats/unicode.h"
#include "text/strip.h"

namespace cardfile {
namespace {

const cv::Scalar considered(0, 200, 255), taken(0, 170, 0), number(0, 0, 220);  // BGR

std::vector<cv::Point> points_of(const Quad& quad) {
    std::vector<cv::Point> points;
    for (const Point& p : quad) points.emplace_back(cvRound(p.x), cvRound(p.y));
    return points;
}

/// A hundredth of the longer side is seen in any viewer, a thousandth is not.
int thickness(const cv::Mat& picture, double share) {
    return std::max(1, cvRound(share * std::max(picture.rows, picture.cols)));
}

/// "ada-example" of "Ada Example": what every file system takes.
std::string as_file_name(const std::string& text) {
    constexpr std::size_t longest = 40;
    std::string name;
    for (const unsigned char c : folded(text)) {
        const bool plain = c < 0x80 && (std::isalnum(c) != 0 || c == '@' || c == '.' || c == '+');
        if (plain) {
            name += char(c);
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
    }
    return name.substr(0, longest);
}

}  // namespace

void keep_outlines(Trace& trace, const Photo& photo, const std::vector<Card>& found,
                   const std::vector<Card>& believed) {
    if (!trace.keeps()) return;
    cv::Mat drawn = photo.image.clone();
    for (const Card& card : found)
        cv::polylines(drawn, points_of(card.corners), true, considered, thickness(drawn, 0.002));
    for (const Card& card : believed)
        cv::polylines(drawn, points_of(card.corners), true, taken, thickness(drawn, 0.005));
    trace.keep("found", drawn);
}

void keep_line_map(Trace& trace, const cv::Mat& page, const std::vector<LineRegion>& regions) {
    cv::Mat drawn = page.clone();
    for (const LineRegion& region : regions)
        cv::polylines(drawn, points_of(region.box), true, considered, thickness(drawn, 0.002));
    trace.keep("map", drawn);
}

void keep_lines(Trace& trace, const Page& upright, const Lines& lines) {
    if (!trace.keeps()) return;
    cv::Mat drawn = upright.picture.clone();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Quad& box = lines[i].box;
        cv::polylines(drawn, points_of(box), true, taken, thickness(drawn, 0.002));
        cv::putText(drawn, std::to_string(i), points_of(box)[0], cv::FONT_HERSHEY_SIMPLEX, 1,
                    number, 2);
    }
    trace.keep("lines", drawn);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Strip strip = cut_strip(upright.even, {.box = lines[i].box});
        trace.keep("strip-" + std::to_string(i) + "-" + as_file_name(lines[i].text), strip.grey);
    }
}

}  // namespace cardfile
