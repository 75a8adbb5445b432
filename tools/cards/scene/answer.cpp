#include "scene/answer.h"

#include <algorithm>
#include <cmath>

#include "scene/fields.h"

namespace cards {
namespace {

using Json = nlohmann::ordered_json;

/// A hundredth of a pixel is finer than anything that reads it.
double rounded(double value) {
    return std::round(value * 100) / 100;
}

Json json_of(const cardfile::Quad& quad) {
    Json points = Json::array();
    for (const cardfile::Point& point : quad)
        points.push_back({rounded(point.x), rounded(point.y)});
    return points;
}

Json json_of(const cardfile::Point& point) {
    return {rounded(point.x), rounded(point.y)};
}

/// Points of the photo along that stretch of the print.
Json stretch(const std::array<cardfile::Point, 2>& ends, int pieces, const Way& way) {
    Json points = Json::array();
    for (int i = 0; i <= pieces; ++i) {
        const double share = static_cast<double>(i) / pieces;
        points.push_back(json_of(way.to_photo(between(ends[0], ends[1], share))));
    }
    return points;
}

/// On a bent card or through a round lens a straight stretch is none: how many pieces it needs.
int pieces_of(const cardfile::Point& from, const cardfile::Point& to, const Way& way) {
    const cardfile::Point a = way.to_photo(from);
    const cardfile::Point b = way.to_photo(to);
    const cardfile::Point middle = way.to_photo({(from.x + to.x) / 2, (from.y + to.y) / 2});
    const double length = std::max(1.0, cardfile::distance(a, b));
    // Off the straight, and off the even pace along it: both move letters.
    const double off = std::hypot(middle.x - (a.x + b.x) / 2, middle.y - (a.y + b.y) / 2);
    constexpr double bearable = 0.3;  // pixels
    return off < bearable || length < 2 ? 1 : line_pieces;
}

/// The quad with points along its two long sides, clockwise.
Json polygon_of(const cardfile::Quad& quad, const Way& way) {
    Json points = stretch({quad[0], quad[1]}, line_pieces, way);
    for (const Json& point : stretch({quad[2], quad[3]}, line_pieces, way)) points.push_back(point);
    return points;
}

/// Rows of points all over the quad, from its top left one: a code is as crooked down as across.
Json grid_of(const cardfile::Quad& quad, const Way& way) {
    Json rows = Json::array();
    for (int i = 0; i <= line_pieces; ++i) {
        const double down = static_cast<double>(i) / line_pieces;
        rows.push_back(stretch({between(quad[0], quad[3], down), between(quad[1], quad[2], down)},
                               line_pieces, way));
    }
    return rows;
}

/// `shown`: how much of it can be seen; only told when something is missing.
Json line_of(const PrintedLine& line, const Way& way, double shown) {
    Json words = Json::array();
    for (const PrintedWord& word : line.words) {
        Json told = {
            {"text", word.text}, {"field", word.field}, {"box", json_of(seen(word.box, way))}};
        if (pieces_of(word.box[0], word.box[1], way) > 1) {
            told["polygon"] = polygon_of(word.box, way);
        }
        words.push_back(std::move(told));
    }
    const int pieces = pieces_of(line.box[0], line.box[1], way);
    Json answer = {{"text", line.text},
                   {"field", line.field},
                   {"box", json_of(seen(line.box, way))},
                   {"baseline", stretch(line.baseline, pieces, way)},
                   {"words", words}};
    if (pieces > 1) answer["polygon"] = polygon_of(line.box, way);
    if (shown < 0.99) answer["seen"] = rounded(shown);
    return answer;
}

Json lines_of(const std::vector<PrintedLine>& lines, const Way& way,
              const std::vector<double>& shown) {
    Json list = Json::array();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        list.push_back(line_of(lines[i], way, i < shown.size() ? shown[i] : 1));
    }
    return list;
}

Json card_of(const SeenCard& card) {
    const cardfile::Quad corners = corners_of(card);
    const Printed& printed = card.card.printed;
    Json codes = Json::array();
    for (const PrintedCode& code : printed.codes) {
        Json told = {{"format", code.format},
                     {"text", code.text},
                     {"box", json_of(seen(code.box, card.way))}};
        if (pieces_of(code.box[0], code.box[1], card.way) > 1) {
            told["grid"] = grid_of(code.box, card.way);
        }
        codes.push_back(std::move(told));
    }
    Json answer = {{"corners", json_of(corners)},     {"turn", turn_of(corners)},
                   {"side", to_string(printed.side)}, {"layout", card.card.layout},
                   {"locale", card.card.locale},      {"font", card.card.family},
                   {"fields", fields_of(printed, 0)}};
    answer["seen"] = rounded(card.seen);
    answer["cut"] = card.in_frame < 0.99;
    answer["covered"] = card.covered();
    if (!card.pair.empty()) answer["pair"] = card.pair;
    // `fields` is the first person's; a card of several has them all here, first one included.
    for (int person = 0; printed.people > 1 && person < printed.people; ++person) {
        answer["people"].push_back(fields_of(printed, person));
    }
    answer["lines"] = lines_of(printed.lines, card.way, card.lines_seen);
    answer["codes"] = codes;
    return answer;
}

}  // namespace

cardfile::Quad seen(const cardfile::Quad& quad, const Way& way) {
    cardfile::Quad moved;
    std::transform(quad.begin(), quad.end(), moved.begin(),
                   [&](const cardfile::Point& point) { return way.to_photo(point); });
    return moved;
}

cardfile::Quad corners_of(const SeenCard& card) {
    const cv::Mat& picture = card.card.picture;
    return seen(cardfile::rectangle(0, 0, picture.cols, picture.rows), card.way);
}

int turn_of(const cardfile::Quad& corners) {
    const double angle = std::atan2(corners[1].y - corners[0].y, corners[1].x - corners[0].x);
    const int quarters = static_cast<int>(std::lround(angle / 1.5707963267948966));
    return (4 - quarters) % 4 * 90;
}

nlohmann::ordered_json answer_of(const Shot& shot, const std::string& photo) {
    Json cards = Json::array();
    for (const SeenCard& card : shot.cards) cards.push_back(card_of(card));
    Json answer = {
        {"photo", photo}, {"size", {shot.picture.cols, shot.picture.rows}}, {"cards", cards}};
    for (const SeenPaper& paper : shot.papers) {
        answer["papers"].push_back(
            {{"kind", paper.kind}, {"lines", lines_of(paper.lines, paper.way, paper.lines_seen)}});
    }
    answer["what"] = shot.what;
    return answer;
}

}  // namespace cards
