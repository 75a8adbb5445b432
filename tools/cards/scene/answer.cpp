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
    return {{"number", value.text},
            {"type", std::string(cardfile::to_string(value.type))},
            {"e164", value.e164}};
}

void add_once(Json& list, const Json& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

/// Only what is printed: a field that is not on the card has no key.
Json fields_of(const Printed& printed) {
    Json fields = Json::object();
    for (const Value& value : printed.values) {
        if (value.kind == "email") {
            add_once(fields["emails"], value.text);
        } else if (value.kind == "website") {
            add_once(fields["websites"], value.text);
        } else if (value.kind == "phone") {
            add_once(fields["phones"], phone_of(value));
        } else if (value.kind == "address" && fields.contains("address")) {
            fields["address"] = fields["address"].get<std::string>() + ", " + value.text;
        } else {
            fields[value.kind] = value.text;
        }
    }
    return fields;
}

Json card_of(const SeenCard& card) {
    const cardfile::Quad corners = corners_of(card);
    Json lines = Json::array();
    for (const PrintedLine& line : card.card.printed.lines) {
        lines.push_back({{"text", line.text},
                         {"field", line.field},
                         {"box", json_of(seen(line.box, card.to_photo))}});
    }
    Json codes = Json::array();
    for (const PrintedCode& code : card.card.printed.codes) {
        codes.push_back({{"format", code.format}, {"text", code.text}});
    }
    return {{"corners", json_of(corners)},
            {"turn", turn_of(corners)},
            {"side", card.card.back ? "back" : "front"},
            {"layout", card.card.layout},
            {"locale", card.card.locale},
            {"font", card.card.family},
            {"fields", fields_of(card.card.printed)},
            {"lines", lines},
            {"codes", codes}};
}

}  // namespace

cardfile::Quad seen(const cardfile::Quad& quad, const cv::Matx33d& to_photo) {
    cardfile::Quad moved;
    std::transform(quad.begin(), quad.end(), moved.begin(),
                   [&](const cardfile::Point& point) { return projected(to_photo, point); });
    return moved;
}

cardfile::Quad corners_of(const SeenCard& card) {
    const cv::Mat& picture = card.card.picture;
    return seen(cardfile::rectangle(0, 0, picture.cols, picture.rows), card.to_photo);
}

int turn_of(const cardfile::Quad& corners) {
    const double angle = std::atan2(corners[1].y - corners[0].y, corners[1].x - corners[0].x);
    const int quarters = static_cast<int>(std::lround(angle / 1.5707963267948966));
    return (4 - quarters) % 4 * 90;
}

nlohmann::ordered_json answer_of(const Shot& shot, const std::string& photo) {
    Json cards = Json::array();
    for (const SeenCard& card : shot.cards) cards.push_back(card_of(card));
    return {{"photo", photo},
            {"size", {shot.picture.cols, shot.picture.rows}},
            {"cards", cards},
            {"what", shot.what}};
}

}  // namespace cards
