#include "text/reading.h"

#include <algorithm>
#include <cmath>

#include "text/misread.h"

namespace cards {
namespace {

using cardfile::Quad;

/// A printed line on its way to a read one.
struct Piece {
    Quad box;
    std::string text;
    std::vector<int> from;
    bool icon = false;
    int block = 0;
};

double left(const Quad& box) {
    return box[0].x;
}

double right(const Quad& box) {
    return box[1].x;
}

double top(const Quad& box) {
    return box[0].y;
}

double bottom(const Quad& box) {
    return box[3].y;
}

bool upright(const Quad& box) {
    return std::abs(box[1].y - box[0].y) > 0.5 * std::abs(box[1].x - box[0].x);
}

/// The share of the lower of two lines that lies beside the other.
double beside(const Quad& a, const Quad& b) {
    const double shared = std::min(bottom(a), bottom(b)) - std::max(top(a), top(b));
    return shared / std::min(cardfile::height(a), cardfile::height(b));
}

Quad around(const Quad& a, const Quad& b) {
    const double x = std::min(left(a), left(b));
    const double y = std::min(top(a), top(b));
    return cardfile::rectangle(x, y, std::max(right(a), right(b)) - x,
                               std::max(bottom(a), bottom(b)) - y);
}

/// Neighbours on a baseline are read as one line, the surer the smaller the gap.
bool joins(const Piece& a, const Piece& b, double noise, Chance& chance) {
    if (upright(a.box) || upright(b.box) || beside(a.box, b.box) < 0.55) return false;
    const double tall = std::max(cardfile::height(a.box), cardfile::height(b.box));
    const double low = std::min(cardfile::height(a.box), cardfile::height(b.box));
    const double em = 1.2 * tall;
    const double gap = (left(b.box) - right(a.box)) / em;
    if (gap < -0.2) return false;
    // A perfect reader joins what a blank parts, nothing across columns, and no sign with small
    // print beside it.
    constexpr double unlike = 1.6;
    if (noise == 0) return tall < unlike * low && gap < (b.text.starts_with(':') ? 5 : 0.5);
    if (gap < 2) return chance.likely(1 - 0.08 * noise);
    return chance.likely(gap < 5 ? 0.45 : 0.03);
}

/// Printing goes block by block, and so does reading; a block ends where the next line stands
/// elsewhere.
std::vector<Piece> pieces_of(const Printed& printed) {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < printed.lines.size(); ++i) {
        const PrintedLine& line = printed.lines[i];
        Piece piece{line.box, line.text, {static_cast<int>(i)}, line.icon, 0};
        if (!pieces.empty()) {
            const Quad& last = pieces.back().box;
            const double step = top(piece.box) - bottom(last);
            const double em = std::max(cardfile::height(last), cardfile::height(piece.box));
            const bool below = step > -0.6 * em && step < 1.6 * em;
            const bool under = left(piece.box) < right(last) && right(piece.box) > left(last);
            const bool same = (below && under) || beside(last, piece.box) > 0.6;
            piece.block = pieces.back().block + (same ? 0 : 1);
        }
        pieces.push_back(piece);
    }
    return pieces;
}

std::vector<Piece> joined(std::vector<Piece> pieces, double noise, Chance& chance) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece& a, const Piece& b) { return left(a.box) < left(b.box); });
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        for (std::size_t j = i + 1; j < pieces.size();) {
            if (!joins(pieces[i], pieces[j], noise, chance)) {
                ++j;
                continue;
            }
            const bool sign = pieces[j].icon && noise > 0 && chance.likely(0.4 * noise);
            pieces[i].text += (sign ? " " + misread_sign(chance) : "") + " " + pieces[j].text;
            pieces[i].box = around(pieces[i].box, pieces[j].box);
            pieces[i].from.insert(pieces[i].from.end(), pieces[j].from.begin(),
                                  pieces[j].from.end());
            pieces[i].block = std::min(pieces[i].block, pieces[j].block);
            pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(j));
        }
    }
    return pieces;
}

/// Blocks from the top down, lines in a block likewise.
void put_in_order(std::vector<Piece>& pieces) {
    std::vector<double> tops(pieces.size() + 64, 1e9);
    for (const Piece& piece : pieces) {
        double& highest = tops.at(static_cast<std::size_t>(piece.block));
        highest = std::min(highest, top(piece.box));
    }
    std::stable_sort(pieces.begin(), pieces.end(), [&](const Piece& a, const Piece& b) {
        if (a.block == b.block) return top(a.box) < top(b.box);
        return tops[static_cast<std::size_t>(a.block)] < tops[static_cast<std::size_t>(b.block)];
    });
}

/// Single spaces, none at the ends.
std::string tidy(const std::string& text) {
    std::string out;
    for (const char sign : text) {
        const bool gap = out.empty() || out.back() == ' ';
        if (sign != ' ' || !gap) out += sign;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// Boxes come a little too large or too small.
Quad shaken(const Quad& box, double noise, Chance& chance) {
    const double reach = 0.06 * noise * cardfile::height(box);
    Quad moved = box;
    const double wide = chance.normal() * reach;
    const double high = chance.normal() * reach;
    moved[0].x -= wide, moved[3].x -= wide;
    moved[1].x += wide, moved[2].x += wide;
    moved[0].y -= high, moved[1].y -= high;
    moved[2].y += high, moved[3].y += high;
    return moved;
}

ReadLine read_line(const Piece& piece, double rate, double noise, Chance& chance) {
    // Some lines fall into shade or glare: most errors of a card stand in few of its lines.
    const double own = rate * std::exp(chance.normal() * 0.9 - 0.4);
    std::string text = piece.text;
    if (piece.icon && noise > 0 && chance.likely(0.55)) text = misread_sign(chance) + " " + text;
    const Misread read = misread(text, std::min(own, 0.25), chance);
    const double letters = static_cast<double>(std::max<std::size_t>(text.size(), 4));
    const double sure =
        0.965 - 0.9 * read.errors / letters - 0.03 * noise * std::abs(chance.normal());
    ReadLine line{{tidy(read.text), std::clamp(sure, 0.2, 0.99), piece.box, {}}, piece.from};
    if (noise > 0) line.line.box = shaken(piece.box, noise, chance);
    return line;
}

/// A logo or a speck that was taken for print.
ReadLine speck(const std::vector<ReadLine>& lines, Chance& chance) {
    const Quad& near =
        lines[static_cast<std::size_t>(chance.whole(0, static_cast<int>(lines.size()) - 1))]
            .line.box;
    const double height = cardfile::height(near) * chance.uniform(0.6, 3);
    std::string text = misread_sign(chance);
    if (chance.likely(0.4)) text += " " + misread_sign(chance);
    return {{text,
             chance.uniform(0.15, 0.75),
             cardfile::rectangle(left(near), std::max(0.0, top(near) - 1.5 * height), 1.6 * height,
                                 height),
             {}},
            {}};
}

}  // namespace

ReadCard read_card(const Printed& printed, double noise, Chance& chance) {
    ReadCard card;
    // Half of the cards are read with under one error in a hundred letters, one in ten with over 4.
    card.rate = noise * 0.008 * std::exp(chance.normal() * 1.2);
    std::vector<Piece> pieces = joined(pieces_of(printed), noise, chance);
    put_in_order(pieces);
    for (const Piece& piece : pieces) {
        const bool lost = chance.likely(noise * (0.008 + 0.5 * card.rate));
        if (lost) continue;
        ReadLine line = read_line(piece, card.rate, noise, chance);
        if (!line.line.text.empty()) card.lines.push_back(std::move(line));
    }
    if (!card.lines.empty() && chance.likely(0.3 * noise)) {
        const auto at = chance.whole(0, static_cast<int>(card.lines.size()));
        card.lines.insert(card.lines.begin() + at, speck(card.lines, chance));
    }
    return card;
}

}  // namespace cards
