#include "find/candidates.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "find/card_map.h"
#include "find/closer.h"
#include "find/edges.h"
#include "find/regions.h"
#include "find/shrink.h"

namespace cardfile {
namespace {

constexpr int search_side = 700;          // pixels; a card a tenth of the frame is still 70 long
constexpr int net_long_side = 352;        // pixels; its map is then 88, a card a tenth of it 9 long
constexpr float furthest = 12;            // pixels a side is moved at first
constexpr std::array nearer{6.0F, 2.0F};  // then, as the corners come nearer
constexpr double least_share = 0.01;  // of the frame's area; a sheet's twelve cards have 0.03 each
constexpr float edge_least = 4.0F;    // grey levels a pixel: above sensor noise after the blur
constexpr int most_looks = 4;         // at an outline and at where it should rather be
constexpr double sure_of_it = 0.95;   // the outline network: no better corners are asked for
constexpr double likely = 0.5;        // it: its own corners are considered too
constexpr double sure_of_corners = 0.5;  // it: the outline is moved to where it has them
constexpr double usual_ratio = 1.65;     // of a card's sides: 85 to 54, 90 to 50, 91 to 55 mm

std::vector<cv::Point2f> polygon(const Corners& corners) {
    return {corners.begin(), corners.end()};
}

cv::Mat blurred_lab(const cv::Mat& picture) {
    cv::Mat blurred, lab;
    cv::GaussianBlur(picture, blurred, {3, 3}, 0);
    cv::cvtColor(blurred, lab, cv::COLOR_BGR2Lab);
    return lab;
}

Corners clockwise(Corners corners) {
    if (cv::contourArea(polygon(corners), true) < 0) std::reverse(corners.begin(), corners.end());
    const auto first =
        std::min_element(corners.begin(), corners.end(),
                         [](const auto& a, const auto& b) { return a.x + a.y < b.x + b.y; });
    std::rotate(corners.begin(), first, corners.end());
    return corners;
}

/// Whether two outlines would move onto the same edges.
bool alike(const Corners& a, const Corners& b) {
    constexpr float same = 2;  // pixels
    for (std::size_t i = 0; i < 4; ++i) {
        if (std::abs(a[i].x - b[i].x) >= same || std::abs(a[i].y - b[i].y) >= same) return false;
    }
    return true;
}

bool is_among(const std::vector<Corners>& all, const Corners& corners) {
    return std::any_of(all.begin(), all.end(),
                       [&](const Corners& other) { return alike(other, corners); });
}

/// The network's view of a picture, scaled to that long side.
CardMap mapped(Net& net, const cv::Mat& image, int long_side) {
    const cv::Mat small = shrunk(image, double(long_side) / std::max(image.rows, image.cols));
    CardMap map = card_map(net.planes(small), Net::stride);
    const cv::Rect seen({0, 0}, small.size());  // without what made it a multiple of the grain
    return {map.inside(seen), map.border(seen), map.corners(seen)};
}

/// One look for cards of a usual size; a closer one where only small ones lie, such as a sheet's
/// twelve. Closer still the network would take the letters of a large card for cards.
std::vector<CardMap> looks_at(Net& net, const cv::Mat& image) {
    std::vector<CardMap> looks = {mapped(net, image, net_long_side)};
    double largest = 0;
    for (const Corners& corners : cards_of_map(looks[0])) {
        largest = std::max(largest, cv::contourArea(polygon(corners)));
    }
    constexpr double small_card = 0.08;  // of the frame's area
    if (largest > 0 && largest < small_card * double(looks[0].inside.total())) {
        looks.push_back(mapped(net, image, 2 * net_long_side));
    }
    return looks;
}

Corners scaled(Corners corners, const cv::Size& from, const cv::Size& to) {
    const float across = float(to.width) / float(from.width);
    const float down = float(to.height) / float(from.height);
    for (cv::Point2f& c : corners) c = {c.x * across, c.y * down};
    return corners;
}

/// Edges where the network sees a card's border, and weaker ones elsewhere: print and desk.
cv::Mat likely_edges(const cv::Mat& gradient, const std::vector<CardMap>& looks) {
    cv::Mat borders = cv::Mat::zeros(gradient.size(), CV_32F);
    for (const CardMap& look : looks) {
        cv::Mat border;
        cv::resize(look.border, border, gradient.size(), 0, 0, cv::INTER_LINEAR);
        cv::max(borders, border, borders);
    }
    constexpr double elsewhere = 0.25;
    return gradient.mul(elsewhere + (1 - elsewhere) * borders);
}

/// What stands out from the desk and is four-sided, and what the network takes for cards.
std::vector<Corners> proposed(const cv::Mat& lab, const cv::Mat& gradient,
                              const std::vector<CardMap>& looks) {
    std::vector<Corners> all;
    const auto add = [&](const Corners& corners) {
        const Corners ordered = clockwise(corners);
        if (!is_among(all, ordered)) all.push_back(ordered);
    };
    for (const CardMap& look : looks) {
        for (const Corners& corners : cards_of_map(look)) {
            add(scaled(corners, look.inside.size(), lab.size()));
        }
    }
    for (const auto& contour : regions(lab, gradient, least_share * double(lab.total()))) {
        if (const auto corners = quad_of(contour)) add(*corners);
    }
    return all;
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

void see_edges(Evidence& evidence, const cv::Mat& gradient, const Corners& corners) {
    const auto support = side_support(gradient, corners, edge_least);
    double sum = 0, least = 1;
    int seen = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        if (along_frame(corners[i], corners[(i + 1) % 4], gradient.size())) continue;
        sum += support[i];
        least = std::min(least, support[i]);
        ++seen;
    }
    evidence.hidden = (4.0 - seen) / 4;
    evidence.edges = seen > 0 ? sum / seen : 0;
    evidence.weakest = seen > 0 ? least : 0;
}

double shape_of(const Corners& corners) {
    const auto length = [&](std::size_t i) { return cv::norm(corners[(i + 1) % 4] - corners[i]); };
    const double ratio = (length(0) + length(2) + 1) / (length(1) + length(3) + 1);
    return std::abs(std::abs(std::log(ratio)) - std::log(usual_ratio));
}

Evidence seen_of(const Corners& corners, const cv::Mat& gradient,
                 const std::vector<CardMap>& looks) {
    Evidence evidence;
    see_edges(evidence, gradient, corners);
    for (const CardMap& look : looks) {
        const Corners there = scaled(corners, gradient.size(), look.inside.size());
        evidence.inside_near = agreement(look, there);
        if (&look == looks.data()) evidence.inside = evidence.inside_near;
        evidence.border = std::max(evidence.border, border_along(look, there));
        evidence.corners = std::max(evidence.corners, corners_at(look, there));
    }
    evidence.size = std::log2(cv::contourArea(polygon(corners)) / double(gradient.total()));
    evidence.shape = shape_of(corners);
    return evidence;
}

/// Not where neither edges nor the card network see a card.
bool worth_a_look(const Evidence& evidence) {
    constexpr double least_inside = 0.1, least_edges = 0.3;
    return evidence.inside_near > least_inside || evidence.edges > least_edges;
}

}  // namespace

bool fills_the_frame(const Evidence& evidence) {
    constexpr double nearly_all = 0.75;  // of its area
    return evidence.size > std::log2(nearly_all);
}

Candidates candidates_in(CardNets& nets, const cv::Mat& picture) {
    Candidates candidates;
    candidates.scale = std::min(1.0, double(search_side) / std::max(picture.rows, picture.cols));
    const cv::Mat small = shrunk(picture, candidates.scale);
    const cv::Mat lab = blurred_lab(small);
    const cv::Mat gradient = edge_strength(lab);
    const std::vector<CardMap> looks = looks_at(nets.cards, picture);
    const cv::Mat edges = likely_edges(gradient, looks);
    const std::vector<cv::Mat> levels = levels_of(small);

    std::vector<Corners> begun, known;
    const auto considered = [&](const Corners& corners) -> Evidence* {
        if (!plausible(corners, lab.size()) || is_among(known, corners)) return nullptr;
        known.push_back(corners);
        candidates.all.push_back({corners, seen_of(corners, gradient, looks)});
        return &candidates.all.back().evidence;
    };
    for (Corners corners : proposed(lab, gradient, looks)) {
        corners = snapped(edges, corners, furthest);
        if (is_among(begun, corners)) continue;
        begun.push_back(corners);
        for (const float reach : nearer) corners = snapped(edges, corners, reach);
        for (int look = 0; look < most_looks; ++look) {
            corners = clockwise(corners);
            Evidence* evidence = considered(corners);
            if (!evidence || !worth_a_look(*evidence)) break;
            const CloserLook closer = look_closer(nets.outline, levels, corners);
            evidence->closer = closer.card;
            if (closer.sure < sure_of_corners) break;
            if (closer.card > likely && !fills_the_frame(*evidence)) {
                // As they are: a bent card's sides are no lines, a pale one's shadow is the edge.
                if (Evidence* own = considered(clockwise(closer.corners))) {
                    const Corners& there = candidates.all.back().corners;
                    own->closer = look_closer(nets.outline, levels, there).card;
                }
            }
            if (closer.card > sure_of_it) break;
            corners = snapped(edges, closer.corners, nearer.back());
        }
    }
    return candidates;
}

}  // namespace cardfile
