#include "reader/believe.h"

#include <algorithm>

namespace cardfile {
namespace {

constexpr double sure = 0.9;              // of an outline: it lies upon print, a book's or a desk's
constexpr double most_beside = 0.25;      // of all print: a few chained specks are no print
constexpr double most_of_a_logo = 0.15;   // of the frame's area
constexpr double fills_the_frame = 0.97;  // of its area: no room is left for print beside
constexpr double no_room_for_another = 0.6;  // of its area: what is beside is this card's
constexpr double least_letters = 8;          // among several a doubtful one with less is a logo

bool inside(const Quad& quad, const Point& p) {
    for (int i = 0; i < 4; ++i) {
        const Point &a = quad[i], &b = quad[(i + 1) % 4];
        if ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) < 0) return false;
    }
    return true;
}

}  // namespace

Believed believed(const Photo& photo, std::vector<Card> cards, TextReader& text) {
    if (cards.empty()) return {};
    const double frame = double(photo.image.total());
    if (cards.size() == 1 && area(cards[0].corners) > fills_the_frame * frame) {
        return {std::move(cards)};
    }

    std::vector<double> print(cards.size(), 0);
    const bool alone = cards.size() == 1 && area(cards[0].corners) > no_room_for_another * frame;
    double beside = 0, on_cards = 0;
    for (const LineRegion& line : text.lines_in(photo.image)) {
        const auto card = std::find_if(cards.begin(), cards.end(), [&](const Card& c) {
            return inside(c.corners, centre(line.box));
        });
        if (card == cards.end()) {
            if (alone && surely_print(line)) return {};  // a coloured band was taken for the desk
            beside += letters(line);
        } else {
            print[std::size_t(card - cards.begin())] += letters(line);
            on_cards += letters(line);
        }
    }
    const bool in_print = beside > most_beside * (on_cards + beside);
    Believed result;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const bool is_sure = cards[i].confidence >= sure;  // small print may not be seen from here
        const bool likely = !in_print && (cards.size() == 1 || print[i] >= least_letters);
        if (is_sure || likely) result.cards.push_back(cards[i]);
    }
    result.or_a_logo = in_print && result.cards.size() == 1 &&
                       area(result.cards[0].corners) < most_of_a_logo * frame;
    return result;
}

}  // namespace cardfile
