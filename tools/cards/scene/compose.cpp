#include "scene/compose.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "camera/clutter.h"
#include "camera/papers.h"
#include "camera/photograph.h"

namespace cards {
namespace {

double within(const Range& range, Chance& chance) {
    return chance.uniform(range.low, range.high);
}

/// Rounded to what a person wants to read in the truth.
double told(double value) {
    return std::round(value * 1000) / 1000;
}

cardfile::Result<std::vector<PrintedCard>> print_all(const Set& set, const Ticket& ticket) {
    Chance chance(ticket.seed, set.name + "/print", ticket.number);
    std::vector<PrintedCard> cards;
    const int count = chance.whole(set.fewest, set.most);
    for (int i = 0; i < count; ++i) {
        const Person person = invent(chance, set.locales);
        auto card = print_card(person, {.layouts = set.layouts, .grounds = set.grounds}, chance);
        if (!card) return tl::unexpected(card.error());
        cards.push_back(std::move(*card));
    }
    return cards;
}

/// A card with its corners cut round; the truth keeps the corners the card would have.
cv::Mat rounded_corners(const PrintedCard& card, double radius_mm) {
    const int radius = static_cast<int>(radius_mm * card.pixels_per_mm);
    const cv::Size size = card.picture.size();
    cv::Mat alpha(size, CV_8UC1, cv::Scalar(255));
    for (const int x : {0, size.width - radius}) {
        for (const int y : {0, size.height - radius}) {
            cv::rectangle(alpha, cv::Rect(x, y, radius, radius), cv::Scalar(0), cv::FILLED);
            const cv::Point middle(x == 0 ? radius : x, y == 0 ? radius : y);
            cv::circle(alpha, middle, radius, cv::Scalar(255), cv::FILLED, cv::LINE_AA);
        }
    }
    return alpha;
}

Thing thing_of(const PrintedCard& card, Chance& chance) {
    Thing thing;
    thing.picture = card.picture;
    thing.pixels_per_mm = card.pixels_per_mm;
    thing.thickness_mm = chance.uniform(0.25, 0.45);
    if (chance.likely(0.2)) thing.alpha = rounded_corners(card, chance.uniform(2.0, 4.0));
    thing.gloss = chance.likely(0.3) ? chance.uniform(0.05, 0.25) : 0;
    return thing;
}

double long_mm(const Thing& thing) {
    return std::max(thing.picture.cols, thing.picture.rows) / thing.pixels_per_mm;
}

/// Side by side or one above the other, a finger's breadth apart, each a little askew.
void arrange(std::vector<Thing>& things, Chance& chance) {
    const bool stacked = chance.likely(0.5);
    const auto count = static_cast<double>(things.size());
    for (std::size_t i = 0; i < things.size(); ++i) {
        const double step = (static_cast<double>(i) - (count - 1) / 2) * (stacked ? 68 : 98);
        things[i].x = chance.uniform(-3, 3) + (stacked ? 0 : step);
        things[i].y = chance.uniform(-3, 3) + (stacked ? step : 0);
        if (things.size() > 1) things[i].turn = chance.uniform(-4, 4);
    }
}

Eye choose_eye(const Set& set, const std::vector<Thing>& cards, Chance& chance) {
    Eye eye;
    eye.frame = set.frame;
    eye.focal = chance.uniform(0.74, 0.92);
    eye.tilt = within(set.tilt, chance);
    eye.tilt_towards = chance.uniform(0, 360);
    eye.roll = within(set.roll, chance) + chance.pick(set.quarters);
    double reach = 85;
    for (const Thing& card : cards) {
        reach = std::max(reach, 2 * std::max(std::abs(card.x), std::abs(card.y)) + long_mm(card));
    }
    eye.distance_mm = eye.focal * reach / within(set.fill, chance);
    return eye;
}

bool in_frame(const Thing& thing, const Eye& eye) {
    const double margin = 0.025 * eye.frame.width;
    const auto corners = seen(cardfile::rectangle(0, 0, thing.picture.cols, thing.picture.rows),
                              to_photo(thing, eye));
    return std::all_of(corners.begin(), corners.end(), [&](const cardfile::Point& corner) {
        return corner.x > margin && corner.x < eye.frame.width - margin && corner.y > margin &&
               corner.y < eye.frame.height - margin;
    });
}

/// The photographer steps back until every card is wholly in the picture.
void step_back(Eye& eye, const std::vector<Thing>& cards) {
    constexpr int most_steps = 60;
    for (int step = 0; step < most_steps; ++step) {
        const bool all = std::all_of(cards.begin(), cards.end(),
                                     [&](const Thing& card) { return in_frame(card, eye); });
        if (all) return;
        eye.distance_mm *= 1.04;
    }
}

Light choose_light(const Set& set, Chance& chance) {
    const double from = chance.uniform(0, 6.2831853);
    const double away = chance.uniform(150, 450);
    Light light;
    light.x = away * std::cos(from);
    light.y = away * std::sin(from);
    light.z = chance.uniform(350, 800);
    light.ambient = chance.uniform(0.25, 0.65);
    light.shade = within(set.shade, chance);
    light.shade_at = chance.uniform(0, 360);
    light.shade_edge_mm = chance.uniform(-10, 50);
    return light;
}

Sensor choose_sensor(const Set& set, Chance& chance) {
    Sensor sensor;
    sensor.exposure = within(set.exposure, chance);
    const double warm = chance.normal() * 0.05;
    sensor.red = 1 + warm;
    sensor.blue = 1 - warm + chance.normal() * 0.02;
    sensor.blur_px = chance.uniform(0.45, 0.85);
    sensor.motion_px = chance.likely(0.2) ? chance.uniform(1.5, 3) : 0;
    sensor.motion_turn = chance.uniform(0, 180);
    sensor.noise = within(set.noise, chance);
    sensor.sharpening = chance.uniform(0.2, 0.7);
    sensor.jpeg_quality = chance.whole(72, 85);
    return sensor;
}

std::string name_of_desk(DeskKind kind) {
    switch (kind) {
        case DeskKind::wood:
            return "wood";
        case DeskKind::cloth:
            return "cloth";
        case DeskKind::stone:
            return "stone";
        case DeskKind::leather:
            return "leather";
        default:
            return "laminate";
    }
}

nlohmann::ordered_json described(const Scene& scene) {
    return {{"desk", name_of_desk(scene.desk.kind)},
            {"tilt", told(scene.eye.tilt)},
            {"roll", told(scene.eye.roll)},
            {"distance_mm", told(scene.eye.distance_mm)},
            {"ambient", told(scene.light.ambient)},
            {"shade", told(scene.light.shade)},
            {"exposure", told(scene.sensor.exposure)},
            {"blur_px", told(scene.sensor.blur_px)},
            {"motion_px", told(scene.sensor.motion_px)},
            {"noise", told(scene.sensor.noise)},
            {"jpeg_quality", scene.sensor.jpeg_quality}};
}

/// What lies about goes under the cards: paper may stick out from below them, the rest keeps clear.
cardfile::Result<void> add_company(Scene& scene, Company company, Chance& chance) {
    if (company == Company::desk_things) {
        for (Thing& thing : desk_things(scene.things, chance)) {
            scene.things.insert(scene.things.begin(), std::move(thing));
        }
        return {};
    }
    if (company == Company::nothing) return {};
    auto paper = company == Company::receipt ? receipt(chance) : printed_page(chance);
    if (!paper) return tl::unexpected(paper.error());
    scene.things.insert(scene.things.begin(), std::move(*paper));
    return {};
}

}  // namespace

cardfile::Result<Shot> compose(const Set& set, const Ticket& ticket) {
    auto cards = print_all(set, ticket);
    if (!cards) return tl::unexpected(cards.error());
    Chance chance(ticket.seed, set.name + "/camera", ticket.number);
    Scene scene;
    for (const PrintedCard& card : *cards) scene.things.push_back(thing_of(card, chance));
    arrange(scene.things, chance);
    scene.eye = choose_eye(set, scene.things, chance);
    step_back(scene.eye, scene.things);
    scene.desk = choose_desk(chance.pick(set.desks), chance);
    scene.light = choose_light(set, chance);
    scene.sensor = choose_sensor(set, chance);

    Shot shot;
    for (std::size_t i = 0; i < cards->size(); ++i) {
        shot.cards.push_back({(*cards)[i], to_photo(scene.things[i], scene.eye)});
    }
    // Each number takes the next kind of company, so that a few samples show them all.
    const auto turn = static_cast<std::size_t>(ticket.number) % set.company.size();
    if (auto added = add_company(scene, set.company[turn], chance); !added) {
        return tl::unexpected(added.error());
    }
    shot.what = described(scene);
    shot.what["set"] = set.name;
    shot.what["seed"] = ticket.seed;
    shot.what["number"] = ticket.number;
    shot.jpeg_quality = scene.sensor.jpeg_quality;
    shot.picture = photograph(scene, chance);
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
    shot.cards.push_back({std::move(*card), cv::Matx33d::eye()});
    return shot;
}

}  // namespace cards
