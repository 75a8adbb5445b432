#include "find/find_cards.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "find/confidence.h"
#include "find/sharpen.h"

namespace cardfile {
namespace {

constexpr double least_confidence = 0.5;  // below that the whole frame is the better guess
// Where a card fills the frame there is little to gain from its outline, and print to lose.
constexpr double least_when_filling = 0.9;
constexpr double most_shared = 0.1;  // of the smaller one's area: cards lie over one another
// A frame or a panel printed on a card has sharper edges than the card itself on its desk.
constexpr double within_another = 0.95;  // of its area: the rest is the corners' error
constexpr double least_larger = 1.1;     // times its area; less is the same outline, a little off
constexpr double most_larger = 2.2;      // times; more is the desk's sheet of paper
constexpr double still_likely = 20;      // times lesser odds
constexpr double nearly_as_sure = 3.5;   // times, of outlines nearly alike
constexpr double nearly_alike = 0.85;    // shared by joined area
constexpr double as_many = 0.005;        // of the sides' length on edges

struct Judged {
    Corners corners;
    double confidence = 0;
    double area = 0;
    double edges = 0;  ///< share of the sides that lie on an edge of the picture
};

double shared(const Judged& a, const Judged& b) {
    std::vector<cv::Point2f> common;
    const double area = cv::intersectConvexConvex(
        std::vector<cv::Point2f>(a.corners.begin(), a.corners.end()),
        std::vector<cv::Point2f>(b.corners.begin(), b.corners.end()), common);
    return area / std::max(1.0, std::min(a.area, b.area));
}

double odds(const Judged& quad) {
    return quad.confidence / std::max(1e-9, 1 - quad.confidence);
}

/// Of outlines nearly alike and nearly as sure the one that most edges speak for: where a card ends
/// to the pixel they know best. Of two with as many the larger: a band printed along the side has
/// edges too.
Judged sharpest(const Judged& quad, const std::vector<Judged>& quads) {
    Judged sharp = quad;
    for (const Judged& other : quads) {
        const double common = shared(quad, other) * std::min(quad.area, other.area);
        const bool better = other.edges > sharp.edges + as_many ||
                            (other.edges > sharp.edges - as_many && other.area > sharp.area);
        if (better && odds(other) * nearly_as_sure >= odds(quad) &&
            common > nearly_alike * (quad.area + other.area - common)) {
            sharp = other;
        }
    }
    return sharp;
}

/// The largest outline around this one that is nearly as sure to be a card's; else itself.
Judged outermost(const Judged& quad, const std::vector<Judged>& quads) {
    Judged outer = quad;
    for (const Judged& other : quads) {
        const double larger = other.area / std::max(1.0, quad.area);
        if (other.area > outer.area && larger >= least_larger && larger <= most_larger &&
            odds(other) * still_likely >= odds(quad) && shared(quad, other) >= within_another) {
            outer = other;
        }
    }
    return outer;
}

/// Of quads over one another the surest stays, or the card on which it is printed.
std::vector<Judged> apart(std::vector<Judged> quads, int most) {
    std::sort(quads.begin(), quads.end(),
              [](const Judged& a, const Judged& b) { return a.confidence > b.confidence; });
    std::vector<Judged> kept;
    for (const Judged& surest : quads) {
        const Judged quad = sharpest(outermost(surest, quads), quads);
        const bool over = std::any_of(kept.begin(), kept.end(), [&](const Judged& k) {
            return shared(quad, k) > most_shared;
        });
        if (!over && int(kept.size()) < most) kept.push_back(quad);
    }
    return kept;
}

Quad in_photo(Corners corners, double scale) {
    // The corner nearest the photo's top left first; text/ finds which one the reader starts at.
    const auto first =
        std::min_element(corners.begin(), corners.end(),
                         [](const auto& a, const auto& b) { return a.x + a.y < b.x + b.y; });
    std::rotate(corners.begin(), first, corners.end());
    Quad quad;
    for (std::size_t i = 0; i < 4; ++i) {
        // Pixel centres scale about their middle: half a small pixel is not half a large one.
        quad[i] = {(corners[i].x + 0.5) / scale, (corners[i].y + 0.5) / scale};
    }
    return quad;
}

}  // namespace

std::vector<Card> find_cards(CardNets& nets, const Photo& photo, const FindOptions& options) {
    const Candidates candidates = candidates_in(nets, photo.image);
    std::vector<Judged> judged;
    for (const Candidate& candidate : candidates.all) {
        const double confidence = confidence_of(candidate.evidence);
        const bool filling = fills_the_frame(candidate.evidence);
        if (confidence < (filling ? least_when_filling : least_confidence)) continue;
        const std::vector<cv::Point2f> outline(candidate.corners.begin(), candidate.corners.end());
        judged.push_back(
            {candidate.corners, confidence, cv::contourArea(outline), candidate.evidence.edges});
    }
    std::vector<Card> cards;
    for (const Judged& quad : apart(std::move(judged), options.most)) {
        const Corners sharp = sharpened(photo.image, quad.corners, candidates.scale);
        cards.push_back({in_photo(sharp, candidates.scale), quad.confidence});
    }
    return cards;
}

}  // namespace cardfile
