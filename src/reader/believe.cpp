#include "reader/believe.h"

#include <algorithm>

#include "text/find_lines.h"

namespace cardfile {
namespace {

constexpr double most_beside = 0.25;  // of all print: a desk's texture chains into some false lines
constexpr double fills_the_frame = 0.85;  // of its area: little room is left for print beside
constexpr int least_glyphs = 8;           // a card with less print than this is more likely a logo

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
    int beside = 0;
    for (const LineRegion& line : find_lines(photo.image).lines) {
        if (line.glyphs < 4) continue;
        const auto card = std::find_if(cards.begin(), cards.end(), [&](const Card& c) {
            return inside(c.corners, centre(line.box));
        });
        (card == cards.end() ? beside : print[std::size_t(card - cards.begin())]) += line.glyphs;
    }
    std::vector<Card> kept;
    int on_cards = 0;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        on_cards += print[i];
        if (print[i] >= least_glyphs || cards.size() == 1) kept.push_back(cards[i]);
    }
    if (beside > most_beside * (on_cards + beside)) return {};
    return kept;
}

}  // namespace cardfile
