#include "scene/compose.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "camera/clutter.h"
#include "camera/hand.h"
#include "camera/papers.h"
#include "camera/photograph.h"
#include "camera/stamp.h"
#include "camera/stock.h"
#include "print/layouts.h"
#include "scene/arrange.h"
#include "scene/choose.h"
#include "scene/visible.h"

namespace cards {
namespace {

/// A mixture gives each number to one of its parts.
const Set& part_of(const Set& set, const Ticket& ticket) {
    if (set.parts.empty()) return set;
    Chance chance(ticket.seed, set.name + "/part", ticket.number);
    double sum = 0;
    for (const Part& part : set.parts) sum += part.weight;
    double left = chance.uniform(0, sum);
    for (const Part& part : set.parts) {
        left -= part.weight;
        if (left <= 0) return part_of(*find_set(part.set), ticket);
    }
    return part_of(*find_set(set.parts.back().set), ticket);
}

/// No more dots than the photo will show, and some to spare: a print is the dearest part.
double dots_for(const Set& set, const Scene& scene, double fill, int count) {
    const double pixels = fill * std::max(scene.eye.frame.width, scene.eye.frame.height);
    constexpr double spare = 1.25;
    return std::clamp(25.4 * spare * pixels / expected_reach(set, count), 110.0, 600.0);
}

std::vector<std::string> back_names() {
    std::vector<std::string> names;
    for (const Layout& layout : layouts()) {
        if (layout.side != Side::front) names.push_back(layout.name);
    }
    return names;
}

struct Order {
    int count = 1;
    double dots_per_inch = 300;
    Colour desk = {};
};

Colour colour_of(const Desk& desk) {
    return {desk.base[2] / 255, desk.base[1] / 255, desk.base[0] / 255};
}

cardfile::Result<std::vector<PrintedCard>> print_all(const Set& set, const Ticket& ticket,
                                                     const Order& order) {
    // Of a pair, photograph 1 shows the front and photograph 2 the back of the same card.
    const int whose = set.pairs && order.count == 1 ? (ticket.number + 1) / 2 : ticket.number;
    Chance chance(ticket.seed, set.name + "/print", whose);
    std::vector<PrintedCard> cards;
    PrintWish wish{.layouts = set.layouts,
                   .grounds = set.grounds,
                   .plain = set.plain,
                   .dots_per_inch = order.dots_per_inch,
                   .watermark = 0,  // set upon the photograph, not the card
                   .bands = set.bands,
                   .desk = order.desk};
    if (set.plain) wish.handwriting = 0;
    for (int i = 0; i < order.count; ++i) {
        const bool back = set.pairs && (order.count == 1 ? ticket.number : i + 1) % 2 == 0;
        wish.layouts = back ? back_names() : set.layouts;
        const Chance before = chance;
        const Person person = invent(chance, set.locales, ticket.registry);
        auto card = print_card(person, wish, chance);
        if (!card) return tl::unexpected(card.error());
        cards.push_back(std::move(*card));
        // The back is of the same person and in the same style: it starts from the same chance.
        if (set.pairs && i % 2 == 0) chance = before;
    }
    return cards;
}

/// A card with its corners cut round; the truth keeps the corners the card would have.
void round_corners(Thing& thing, double radius_mm) {
    const int radius = static_cast<int>(radius_mm * thing.pixels_per_mm);
    cv::Mat4b four;
    cv::cvtColor(thing.picture, four, cv::COLOR_BGR2BGRA);
    thing.picture = four;
    thing.corner = radius;
    const int side = 2 * radius + 2;  // holds the whole circle
    const cv::Size patch(std::min(side, four.cols), std::min(side, four.rows));
    for (const int x : {0, patch.width - radius}) {
        for (const int y : {0, patch.height - radius}) {
            cv::Mat1b alpha(patch, uchar{255});
            cv::rectangle(alpha, cv::Rect(x, y, radius, radius), cv::Scalar(0), cv::FILLED);
            const cv::Point middle(x == 0 ? radius : x, y == 0 ? radius : y);
            cv::circle(alpha, middle, radius, cv::Scalar(255), cv::FILLED, cv::LINE_AA);
            const cv::Point from(x == 0 ? 0 : four.cols - patch.width,
                                 y == 0 ? 0 : four.rows - patch.height);
            cv::Mat4b corner = four(cv::Rect(from, patch));
            for (auto at = corner.begin(); at != corner.end(); ++at) {
                const int share = alpha(at.pos());
                if (share == 255) continue;
                for (int i = 0; i < 4; ++i) (*at)[i] = static_cast<uchar>((*at)[i] * share / 255);
            }
        }
    }
}

Thing thing_of(const PrintedCard& card, const Set& set, Chance& chance) {
    Thing thing;
    thing.kind = "card";
    thing.picture = as_handled(card.picture, card.pixels_per_mm, chance);
    thing.pixels_per_mm = card.pixels_per_mm;
    thing.thickness_mm = chance.uniform(0.25, 0.45);
    if (chance.likely(set.odds.stock)) {
        thing.picture = on_stock(thing.picture, thing.pixels_per_mm, chance);
    }
    // Cut round on purpose, or by pockets.
    const bool round = chance.likely(0.45);
    const double radius = chance.likely(0.25) ? chance.uniform(2.0, 4.0) : chance.uniform(0.2, 0.7);
    if (card.corner_radius_mm > 0 || round) {
        round_corners(thing, card.corner_radius_mm > 0 ? card.corner_radius_mm : radius);
    }
    thing.gloss = chance.likely(0.4) ? chance.uniform(0.05, 0.3) : chance.uniform(0, 0.04);
    if (chance.likely(set.odds.bend)) thing.bend_mm = chance.uniform(-3.5, 3.5);
    return thing;
}

/// What lies about goes under the cards: paper may stick out from below them, the rest keeps clear.
cardfile::Result<std::vector<Thing>> company_of(Company company, const std::vector<Thing>& cards,
                                                Chance& chance) {
    if (company == Company::nothing) return std::vector<Thing>{};
    if (company == Company::desk_things) return desk_things(cards, chance);
    return papers_of(company, cards.empty(), chance);
}

std::string pair_name(const Set& set, const Ticket& ticket, std::size_t card, std::size_t cards) {
    if (!set.pairs) return {};
    const int pair = cards == 1 ? (ticket.number + 1) / 2 : ticket.number;
    return std::to_string(ticket.seed) + "-" + std::to_string(pair) + "-" +
           std::to_string(cards == 1 ? 0 : card / 2);
}

void note_what_is_seen(Shot& shot, const Scene& scene, std::size_t first_card) {
    const Owners owners = owners_of(scene.things, scene.eye);
    for (std::size_t i = 0; i < shot.cards.size(); ++i) {
        SeenCard& card = shot.cards[i];
        const auto edge = outline(card.way, card.card.picture.size());
        card.seen = seen_share(owners, edge, first_card + i);
        card.in_frame = framed_share(owners, edge);
        card.lines_seen = lines_seen(owners, card.card.printed.lines, card.way, first_card + i);
    }
    for (std::size_t i = 0; i < scene.things.size(); ++i) {
        const Thing& thing = scene.things[i];
        const Way way(thing, scene.eye);
        if (i >= first_card + shot.cards.size()) {
            shot.covers.push_back(outline(way, thing.picture.size()));
        }
        if (thing.lines.empty()) continue;
        shot.papers.push_back(
            {thing.kind, thing.lines, way, lines_seen(owners, thing.lines, way, i)});
    }
}

/// What the scanner's app has put over the finished picture, and what that hides.
void mark(Shot& shot, Chance& chance) {
    const Stamped stamped = stamp_mark(shot.picture, chance);
    const cv::Rect2d box = stamped.box;
    for (SeenCard& card : shot.cards) {
        for (std::size_t i = 0; i < card.lines_seen.size(); ++i) {
            const cardfile::Quad quad = seen(card.card.printed.lines[i].box, card.way);
            std::vector<cv::Point2f> corners;
            for (const cardfile::Point& corner : quad) {
                corners.emplace_back(static_cast<float>(corner.x), static_cast<float>(corner.y));
            }
            const cv::Rect2d line = cv::boundingRect(corners);
            card.lines_seen[i] *= 1 - (line & box).area() / std::max(1.0, line.area());
        }
    }
    const cv::Rect2f cover = stamped.box;
    shot.covers.push_back({cover.tl(),
                           {cover.x + cover.width, cover.y},
                           cover.br(),
                           {cover.x, cover.y + cover.height}});
    shot.papers.push_back(
        {"watermark", stamped.lines, Way(), std::vector<double>(stamped.lines.size(), 1)});
}

nlohmann::ordered_json what_was_done(const Shot& shot, const Scene& scene, const Set& set) {
    nlohmann::ordered_json what = hardships(scene, set);
    double fraction = 0;
    bool cut = false;
    bool covered = false;
    const double frame = static_cast<double>(scene.eye.frame.width) * scene.eye.frame.height;
    for (const SeenCard& card : shot.cards) {
        fraction += cardfile::area(corners_of(card)) * card.in_frame / frame;
        cut = cut || card.in_frame < 0.99;
        covered = covered || card.covered();
    }
    what["cards"] = shot.cards.size();
    what["fraction"] = std::round(fraction * 1000) / 1000;
    what["cut"] = cut;
    what["covered"] = covered;
    auto& with = what["with"] = nlohmann::ordered_json::array();
    for (const Thing& thing : scene.things) {
        if (thing.kind != "card") with.push_back(thing.kind);
    }
    return what;
}

}  // namespace

cardfile::Result<Shot> compose(const Set& given, const Ticket& ticket) {
    const Set& set = part_of(given, ticket);
    Chance chance(ticket.seed, set.name + "/camera", ticket.number);
    Scene scene = choose_scene(set, chance);
    if (ticket.longest > 0) shrink_frame(scene, ticket.longest);
    if (ticket.sharp) take_sharp(scene.sensor);
    const double fill = within(set.fill, chance);
    const int count = chance.whole(set.fewest, set.most);
    auto cards =
        print_all(set, ticket, {count, dots_for(set, scene, fill, count), colour_of(scene.desk)});
    if (!cards) return tl::unexpected(cards.error());
    for (const PrintedCard& card : *cards) {
        scene.things.push_back(thing_of(card, set, chance));
    }
    arrange(scene.things, set, chance);
    if (set.fitted && count == 1) fit_frame(scene.eye, scene.things[0], chance);
    frame_them(scene.eye, scene.things, {fill, set.cut, set.lie == Lie::pile}, chance);

    Shot shot;
    for (std::size_t i = 0; i < cards->size(); ++i) {
        shot.cards.push_back({(*cards)[i], Way(scene.things[i], scene.eye)});
        shot.cards.back().pair = pair_name(set, ticket, i, cards->size());
    }
    // Each number takes the next kind of company, so that a few samples show them all.
    const auto turn = static_cast<std::size_t>(ticket.number) % set.company.size();
    auto company = company_of(set.company[turn], scene.things, chance);
    if (!company) return tl::unexpected(company.error());
    if (chance.likely(set.odds.hand) && !scene.things.empty()) {
        const Hand hand = hand_at(scene.things.back(), chance);
        company->insert(company->end(), hand.below.begin(), hand.below.end());
        scene.things.insert(scene.things.end(), hand.above.begin(), hand.above.end());
    }
    scene.things.insert(scene.things.begin(), company->begin(), company->end());
    note_what_is_seen(shot, scene, company->size());
    shot.what = what_was_done(shot, scene, set);
    shot.what["set"] = given.name;
    if (&set != &given) shot.what["part"] = set.name;
    shot.what["seed"] = ticket.seed;
    shot.what["number"] = ticket.number;
    shot.jpeg_quality = scene.sensor.jpeg_quality;
    if (ticket.longest > 0) shot.what["longest"] = ticket.longest;
    if (ticket.registry == Registry::free) shot.what["free"] = true;
    if (!ticket.picture) return shot;
    shot.picture = photograph(scene, chance);
    Chance marked(ticket.seed, set.name + "/mark", ticket.number);
    if (marked.likely(set.watermark)) mark(shot, marked);
    return shot;
}

cardfile::Result<Shot> print_flat(const PrintWish& wish, const std::vector<std::string>& locales,
                                  const Ticket& ticket) {
    Chance chance(ticket.seed, "flat", ticket.number);
    const Person person = invent(chance, locales);
    auto card = print_card(person, wish, chance);
    if (!card) return tl::unexpected(card.error());
    Shot shot;
    shot.picture = card->picture;
    shot.what = {{"set", "flat"}, {"seed", ticket.seed}, {"number", ticket.number}};
    shot.cards.push_back({std::move(*card)});
    return shot;
}

}  // namespace cards
