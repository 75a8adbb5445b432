// Quads are proposed by region outlines and judged by their sides: a card has an edge along each of
// them.

#include "find/find_cards.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "find/outline.h"
#include "find/regions.h"

namespace cardfile {
namespace {

constexpr int search_side = 700;       // pixels; a card a tenth of the frame is still 70 long
constexpr double least_share = 0.025;  // of the frame's area
constexpr float edge_least = 4.0F;     // grey levels a pixel: above sensor noise after the blur

struct Candidate {
    Corners corners;
    double score = 0;  ///< 0 to 1
    double area = 0;
};

cv::Mat small_lab(const cv::Mat& image, double scale) {
    cv::Mat small, lab;
    cv::resize(image, small, {}, scale, scale, cv::INTER_AREA);
    cv::GaussianBlur(small, small, {3, 3}, 0);
    cv::cvtColor(small, lab, cv::COLOR_BGR2Lab);
    return lab;
}

/// Sides that lie along the frame's own edge are not seen, and not held against the card.
bool along_frame(const cv::Point2f& a, const cv::Point2f& b, cv::Size frame) {
    constexpr float near = 4;
    const auto both = [&](auto off) { return off(a) < near && off(b) < near; };
    return both([](const cv::Point2f& p) { return p.x; }) ||
           both([](const cv::Point2f& p) { return p.y; }) ||
           both([&](const cv::Point2f& p) { return float(frame.width) - 1 - p.x; }) ||
           both([&](const cv::Point2f& p) { return float(frame.height) - 1 - p.y; });
}

double score(const cv::Mat& gradient, const Corners& corners) {
    const auto support = side_support(gradient, corners, edge_least);
    double sum = 0, least = 1;
    int seen = 0;
    for (int i = 0; i < 4; ++i) {
        if (along_frame(corners[i], corners[(i + 1) % 4], gradient.size())) continue;
        sum += support[i];
        least = std::min(least, support[i]);
        ++seen;
    }
    if (seen < 2) return 0;  // the frame itself
    const double missing_sides = 0.1 * (4 - seen);
    return std::max(0.0, 0.6 * sum / seen + 0.4 * least - missing_sides);
}

double shared(const Corners& a, const Corners& b, double smaller) {
    std::vector<cv::Point2f> common;
    const double area =
        cv::intersectConvexConvex(std::vector<cv::Point2f>(a.begin(), a.end()),
                                  std::vector<cv::Point2f>(b.begin(), b.end()), common);
    return area / std::max(1.0, smaller);
}

/// Of quads over one another the best stays; a larger one that is nearly as good is the card, and
/// what lies within it is print.
std::vector<Candidate> apart(std::vector<Candidate> candidates, int most) {
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        const auto rank = [](const Candidate& c) { return c.score + 0.02 * std::log2(c.area); };
        return rank(a) > rank(b);
    });
    std::vector<Candidate> kept;
    for (const Candidate& candidate : candidates) {
        const bool over = std::any_of(kept.begin(), kept.end(), [&](const Candidate& k) {
            return shared(candidate.corners, k.corners, std::min(candidate.area, k.area)) > 0.1;
        });
        if (!over && int(kept.size()) < most) kept.push_back(candidate);
    }
    return kept;
}

Quad in_photo(const Corners& corners, double scale) {
    // The corner nearest the photo's top left first; text/ finds which one the reader starts at.
    Corners turned = corners;
    const auto first =
        std::min_element(turned.begin(), turned.end(),
                         [](const auto& a, const auto& b) { return a.x + a.y < b.x + b.y; });
    std::rotate(turned.begin(), first, turned.end());
    Quad quad;
    for (int i = 0; i < 4; ++i) {
        // Pixel centres scale about their middle: half a small pixel is not half a large one.
        quad[i] = {(turned[i].x + 0.5) / scale, (turned[i].y + 0.5) / scale};
    }
    return quad;
}

bool clockwise(const Corners& corners) {
    return cv::contourArea(std::vector<cv::Point2f>(corners.begin(), corners.end()), true) > 0;
}

}  // namespace

std::vector<Card> find_cards(const Photo& photo, const FindOptions& options) {
    const double scale =
        std::min(1.0, double(search_side) / std::max(photo.image.rows, photo.image.cols));
    const cv::Mat lab = small_lab(photo.image, scale);
    const cv::Mat gradient = edge_strength(lab);
    const double least_area = least_share * double(lab.total());

    std::vector<Candidate> candidates;
    for (const auto& contour : regions(lab, gradient, least_area)) {
        auto corners = quad_of(contour);
        if (!corners) continue;
        *corners = snapped(gradient, *corners, 6);
        *corners = snapped(gradient, *corners, 2);
        if (!clockwise(*corners)) std::reverse(corners->begin(), corners->end());
        if (!plausible(*corners, lab.size())) continue;
        const double area =
            cv::contourArea(std::vector<cv::Point2f>(corners->begin(), corners->end()));
        if (area < least_area) continue;
        candidates.push_back({*corners, score(gradient, *corners), area});
    }
    std::vector<Card> cards;
    for (const Candidate& candidate : apart(std::move(candidates), options.most)) {
        if (candidate.score < 0.6) continue;
        cards.push_back({in_photo(candidate.corners, scale), candidate.score});
    }
    return cards;
}

}  // namespace cardfile
