#include "reader/believe.h"

#include <algorithm>

#include "text/find_lines.h"

namespace cardfile {
namespace {

constexpr double most_beside = 0.25;      // of all print: a few chained specks are no print
constexpr double fills_the_frame = 0.85;  // of its area: little room is left for print beside
constexpr int least_glyphs = 8;           // among several outlines one with less print is a logo
constexpr double as_strong = 0.4;  // of the contrast of the print on the cards; a weave is fainter

/// Print, not a texture that chained by chance.
bool is_print(const LineRegion& line) {
    return line.glyphs >= 6 && line.level >= 0.6;
}

bool inside(const Quad& quad, const Point& p) {
    for (int i = 0; i < 4; ++i) {
        const Point &a = quad[i], &b = quad[(i + 1) % 4];
        if ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) < 0) return false;
    }
    return true;
}

}  // namespace

std::vector<Card> believed(const Photo& photo, std::vector<Card> cards) {
    if (cards.empty()) return cards;
    const double frame = double(photo.image.total());
    if (cards.size() == 1 && area(cards[0].corners) > fills_the_frame * frame) return cards;

    std::vector<int> print(cards.size(), 0);
    std::vector<LineRegion> outside;
    double strongest = 0;
    int on_cards = 0;
    for (const LineRegion& line : find_lines(photo.image).lines) {
        const auto card = std::find_if(cards.begin(), cards.end(), [&](const Card& c) {
            return inside(c.corners, centre(line.box));
        });
        if (card == cards.end()) {
            outside.push_back(line);
        } else if (line.glyphs >= 4) {
            print[std::size_t(card - cards.begin())] += line.glyphs;
            on_cards += line.glyphs;
            strongest = std::max(strongest, line.contrast);
        }
    }
    int beside = 0;
    for (const LineRegion& line : outside) {
        if (is_print(line) && line.contrast >= as_strong * strongest) beside += line.glyphs;
    }
    if (beside > most_beside * (on_cards + beside)) return {};
    if (cards.size() == 1) return cards;
    std::vector<Card> kept;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (print[i] >= least_glyphs) kept.push_back(cards[i]);
    }
    return kept;
}

}  // namespace cardfile
