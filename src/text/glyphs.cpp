// Ink is what differs from its ground by a good part of what the strongest stroke nearby differs:
// so a grey title beside a black name is found as well as the name, and paper grain is not.

#include "text/glyphs.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace cardfile {
namespace {

constexpr double least_contrast = 14;  // grey levels; JPEG noise stays below
constexpr double share_of_strongest = 0.42;

/// The ground without strokes up to `stroke` pixels wide.
cv::Mat ground(const cv::Mat& dark_ink, int stroke) {
    // At half size, because the kernel's cost is what this stage costs.
    cv::Mat small, closed, full;
    cv::resize(dark_ink, small, {}, 0.5, 0.5, cv::INTER_AREA);
    const int side = stroke / 2 | 1;
    cv::morphologyEx(small, closed, cv::MORPH_CLOSE,
                     cv::getStructuringElement(cv::MORPH_RECT, {side, side}));
    cv::GaussianBlur(closed, closed, {}, side / 4.0);
    cv::resize(closed, full, dark_ink.size(), 0, 0, cv::INTER_LINEAR);
    return full;
}

cv::Mat ink(const cv::Mat& dark_ink, int stroke) {
    cv::Mat contrast;
    cv::subtract(ground(dark_ink, stroke), dark_ink, contrast);
    cv::Mat small, strongest;
    cv::resize(contrast, small, {}, 0.25, 0.25, cv::INTER_AREA);
    const int near = std::max(3, stroke / 4) | 1;
    cv::dilate(small, strongest, cv::getStructuringElement(cv::MORPH_RECT, {near, near}));
    cv::resize(strongest, strongest, contrast.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat least;
    strongest.convertTo(least, CV_8U, share_of_strongest);
    cv::max(least, cv::Scalar(least_contrast), least);
    return contrast > least;
}

bool might_be_print(const cv::Rect& box, int area, const cv::Size& page) {
    const int longest = std::max(page.width, page.height);
    if (box.height < 4 || box.height > longest / 4 || box.width > longest / 2) return false;
    if (area < 8) return false;
    const double filled = double(area) / box.area();
    // Rules and frames: long, thin, or hollow.
    if (box.width > 12 * box.height || box.height > 12 * box.width) return false;
    return filled > 0.06;
}

}  // namespace

std::vector<Glyph> glyphs(const cv::Mat& grey, Polarity polarity) {
    const cv::Mat dark_ink = polarity == Polarity::dark_on_light ? grey : ~grey;
    std::vector<Glyph> found;
    // Wide strokes need a wide kernel, and a wide kernel joins small print to what lies beside it.
    for (const int stroke : {27, 75}) {
        const cv::Mat mask = ink(dark_ink, stroke);
        cv::Mat labels, stats, centroids;
        const int n = cv::connectedComponentsWithStats(mask, labels, stats, centroids, 8, CV_32S);
        for (int i = 1; i < n; ++i) {
            const auto* s = stats.ptr<int>(i);
            const cv::Rect box(s[cv::CC_STAT_LEFT], s[cv::CC_STAT_TOP], s[cv::CC_STAT_WIDTH],
                               s[cv::CC_STAT_HEIGHT]);
            if (!might_be_print(box, s[cv::CC_STAT_AREA], grey.size())) continue;
            if (stroke > 27 && box.height < 40) continue;  // the narrow kernel has seen it
            if (stroke == 27 && box.height > 60) continue;
            found.push_back({box, s[cv::CC_STAT_AREA], 0});
        }
    }
    return found;
}

}  // namespace cardfile
