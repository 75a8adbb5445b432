#include "text/record.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "formats/json_line.h"
#include "print/layouts.h"
#include "scene/fields.h"
#include "text/reading.h"

namespace cards {
namespace {

using Json = nlohmann::ordered_json;

constexpr double drawn_dpi = 30;  // nobody looks at the picture: as small as it goes
constexpr double told_dpi = 300;  // what the boxes are in

void enlarge(cardfile::Quad& box) {
    for (cardfile::Point& corner : box) {
        corner = {corner.x * told_dpi / drawn_dpi, corner.y * told_dpi / drawn_dpi};
    }
}

/// Nine of ten are fronts.
std::vector<std::string> side(const TextWish& wish, Chance& chance) {
    if (!wish.layouts.empty() || chance.likely(0.9)) return wish.layouts;
    std::vector<std::string> backs;
    for (const Layout& layout : layouts()) {
        if (layout.side != Side::front) backs.push_back(layout.name);
    }
    return backs;
}

cardfile::Reading reading_of(const ReadCard& read, const Printed& printed,
                             const cardfile::Size& size) {
    cardfile::CardReading card;
    card.size = size;
    card.corners = cardfile::rectangle(0, 0, size.width, size.height);
    card.confidence = 1;
    for (const ReadLine& line : read.lines) card.lines.push_back(line.line);
    for (const PrintedCode& code : printed.codes) card.codes.push_back({code.format, code.text});
    cardfile::Reading reading;
    reading.status = cardfile::Reading::Status::read;
    reading.reader = "cards text";
    reading.cards.push_back(std::move(card));
    return reading;
}

Json truth_of(const PrintedCard& card, const ReadCard& read) {
    Json lines = Json::array();
    const std::vector<PrintedLine>& printed = card.printed.lines;
    std::vector<int> went(printed.size(), -1);
    for (std::size_t i = 0; i < read.lines.size(); ++i) {
        for (const int from : read.lines[i].from)
            went.at(static_cast<std::size_t>(from)) = static_cast<int>(i);
    }
    for (std::size_t i = 0; i < printed.size(); ++i) {
        Json words = Json::array();
        for (const PrintedWord& word : printed[i].words) words.push_back({word.text, word.field});
        lines.push_back({{"text", printed[i].text},
                         {"field", printed[i].field},
                         {"read", went[i]},
                         {"words", words}});
    }
    Json truth = {{"side", to_string(card.printed.side)}, {"fields", fields_of(card.printed, 0)}};
    for (int person = 0; card.printed.people > 1 && person < card.printed.people; ++person) {
        truth["people"].push_back(fields_of(card.printed, person));
    }
    truth["layout"] = card.layout;
    truth["locale"] = card.locale;
    truth["rate"] = std::round(read.rate * 1e4) / 1e4;
    truth["lines"] = lines;
    return truth;
}

}  // namespace

cardfile::Result<std::string> text_record(const TextWish& wish, const Ticket& ticket) {
    Chance chance(ticket.seed, "text", ticket.number);
    const Person person = invent(chance, wish.locales, Registry::free);
    auto card = print_card(
        person, {.layouts = side(wish, chance), .dots_per_inch = drawn_dpi, .wear = 0}, chance);
    if (!card) return tl::unexpected(card.error());
    for (PrintedLine& line : card->printed.lines) enlarge(line.box);
    const ReadCard read = read_card(card->printed, wish.noise, chance);
    const double larger = told_dpi / drawn_dpi;
    const cardfile::Size size{static_cast<int>(card->picture.cols * larger),
                              static_cast<int>(card->picture.rows * larger)};
    cardfile::Reading reading = reading_of(read, card->printed, size);
    reading.photo = std::to_string(ticket.seed) + "-" + std::to_string(ticket.number);
    Json record = Json::parse(cardfile::json_line(reading));
    record["truth"] = truth_of(*card, read);
    return record.dump();
}

}  // namespace cards
