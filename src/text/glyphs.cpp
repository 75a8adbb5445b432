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

/// Where the picture differs enough from its ground. `contrast`: by how much it differs.
cv::Mat ink(const cv::Mat& contrast, int stroke) {
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

bool might_be_print(const Glyph& glyph, const cv::Size& page) {
    const int longest = std::max(page.width, page.height);
    const cv::Rect& box = glyph.box;
    if (box.height < 4 || box.height > longest / 4 || glyph.area < 8) return false;
    const double filled = double(glyph.area) / box.area();
    if (filled < 0.06 || box.height > 12 * box.width) return false;  // a frame, a rule
    // Bold letters set tight run into one another, a whole line of them at worst; a rule is solid.
    return box.width < 5 * box.height ||
           (box.width < 30 * box.height && box.height > 8 && filled < 0.8);
}

/// Mean contrast of each component.
std::vector<double> contrasts(const cv::Mat& labels, const cv::Mat& contrast, int components) {
    std::vector<double> sum(components, 0), count(components, 0);
    for (int y = 0; y < labels.rows; ++y) {
        const auto* label = labels.ptr<int>(y);
        const auto* c = contrast.ptr<std::uint8_t>(y);
        for (int x = 0; x < labels.cols; ++x) {
            sum[label[x]] += c[x];
            count[label[x]] += 1;
        }
    }
    for (int i = 0; i < components; ++i) sum[i] /= std::max(1.0, count[i]);
    return sum;
}

}  // namespace

std::vector<Glyph> glyphs(const cv::Mat& grey, Polarity polarity) {
    const cv::Mat dark_ink = polarity == Polarity::dark_on_light ? grey : ~grey;
    std::vector<Glyph> found;
    // Wide strokes need a wide kernel, and a wide kernel joins small print to what lies beside it.
    for (const int stroke : {27, 75}) {
        cv::Mat contrast;
        cv::subtract(ground(dark_ink, stroke), dark_ink, contrast);
        cv::Mat labels, stats, centroids;
        const int n = cv::connectedComponentsWithStats(ink(contrast, stroke), labels, stats,
                                                       centroids, 8, CV_32S);
        const std::vector<double> mean = contrasts(labels, contrast, n);
        for (int i = 1; i < n; ++i) {
            const auto* s = stats.ptr<int>(i);
            const cv::Rect box(s[cv::CC_STAT_LEFT], s[cv::CC_STAT_TOP], s[cv::CC_STAT_WIDTH],
                               s[cv::CC_STAT_HEIGHT]);
            const Glyph glyph{box, s[cv::CC_STAT_AREA], mean[i]};
            if (!might_be_print(glyph, grey.size())) continue;
            if (stroke > 27 && box.height < 40) continue;  // the narrow kernel has seen it
            if (stroke == 27 && box.height > 60) continue;
            found.push_back(glyph);
        }
    }
    return found;
}

}  // namespace cardfile
