#include "scene/answer.h"

#include <algorithm>
#include <cmath>

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

Json phone_of(const Value& value) {
    Json phone = {{"number", value.text},
                  {"type", std::string(cardfile::to_string(value.type))},
                  {"e164", value.e164}};
    if (!value.extension.empty()) phone["extension"] = value.extension;
    return phone;
}

bool belongs(const Value& value, int person) {
    return value.person == person || value.person == everyone;
}

void add_once(Json& list, const Json& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

/// Lines of one office are joined, the first office's come first.
Json addresses_of(const Printed& printed, int person) {
    Json addresses = Json::array();
    std::vector<int> offices;
    for (const Value& value : printed.values) {
        if (value.kind != "address" || !belongs(value, person)) continue;
        if (offices.empty() || offices.back() != value.office) {
            offices.push_back(value.office);
            addresses.push_back(value.text);
        } else {
            addresses.back() = addresses.back().get<std::string>() + ", " + value.text;
        }
    }
    return addresses;
}

/// Only what is printed: a field that is not on the card has no key.
Json fields_of(const Printed& printed, int person) {
    Json fields = Json::object();
    for (const Value& value : printed.values) {
        if (!belongs(value, person) || value.kind == "address") continue;
        if (value.kind == "email") {
            add_once(fields["emails"], value.text);
        } else if (value.kind == "website") {
            add_once(fields["websites"], value.text);
        } else if (value.kind == "phone") {
            add_once(fields["phones"], phone_of(value));
        } else if (value.kind == "social") {
            add_once(fields["socials"], value.text);
        } else {
            fields[value.kind] = value.text;
        }
    }
    const Json addresses = addresses_of(printed, person);
    if (!addresses.empty()) fields["address"] = addresses[0];
    if (addresses.size() > 1) fields["addresses"] = addresses;
    return fields;
}

/// `shown`: how much of it can be seen; only told when something is missing.
Json line_of(const PrintedLine& line, const Way& way, double shown) {
    Json words = Json::array();
    for (const PrintedWord& word : line.words) {
        words.push_back(
            {{"text", word.text}, {"field", word.field}, {"box", json_of(seen(word.box, way))}});
    }
    Json baseline = Json::array();
    for (const cardfile::Point& end : line.baseline) {
        const cardfile::Point at = way.to_photo(end);
        baseline.push_back({rounded(at.x), rounded(at.y)});
    }
    Json answer = {{"text", line.text},
                   {"field", line.field},
                   {"box", json_of(seen(line.box, way))},
                   {"baseline", baseline},
                   {"words", words}};
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
        codes.push_back({{"format", code.format},
                         {"text", code.text},
                         {"box", json_of(seen(code.box, card.way))}});
    }
    Json answer = {{"corners", json_of(corners)},     {"turn", turn_of(corners)},
                   {"side", to_string(printed.side)}, {"layout", card.card.layout},
                   {"locale", card.card.locale},      {"font", card.card.family},
                   {"fields", fields_of(printed, 0)}};
    answer["seen"] = rounded(card.seen);
    answer["cut"] = card.in_frame < 0.99;
    answer["covered"] = card.seen < card.in_frame - 0.01;
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
