// Sets to train and measure with. The conditions of `easy`, `medium` and `hard` were fixed by
// looking at what people's photographs of cards are like, before anything was measured on ours.

#include <array>
#include <utility>

#include "scene/sets.h"

namespace cards {
namespace {

const std::vector<DeskKind> any_desk = {DeskKind::laminate, DeskKind::laminate, DeskKind::wood,
                                        DeskKind::cloth,    DeskKind::stone,    DeskKind::leather,
                                        DeskKind::paper};
const std::vector<DeskKind> office_desk = {DeskKind::laminate, DeskKind::laminate, DeskKind::paper,
                                           DeskKind::wood};
const std::vector<Ground> any_ground = {Ground::light, Ground::light,    Ground::light,
                                        Ground::dark,  Ground::coloured, Ground::gradient};
const std::vector<int> mostly_upright = {0, 0, 0, 0, 0, 90, 180, 270};
const Odds some = {.flash = 0.06,
                   .window = 0.15,
                   .coloured = 0.25,
                   .dim = 0.08,
                   .shadow = 0.15,
                   .defocus = 0.12,
                   .motion = 0.15,
                   .hdr = 0.15,
                   .bend = 0.15,
                   .hand = 0.04,
                   .small = 0.2};

/// A name, what it is for, and otherwise as that set is.
Set like(Set set, std::string name, std::string purpose) {
    set.name = std::move(name);
    set.purpose = std::move(purpose);
    set.samples = 0;
    return set;
}

Set telephone() {
    return {.name = "phone",
            .purpose = "one card on a desk, by telephone",
            .samples = 0,
            .grounds = any_ground,
            .desks = any_desk,
            .company = {Company::nothing, Company::nothing, Company::nothing, Company::desk_things,
                        Company::page},
            .fill = {0.4, 0.95},
            .tilt = {0, 20},
            .roll = {-12, 12},
            .quarters = mostly_upright,
            .frames = {{1280, 960},
                       {960, 1280},
                       {1280, 720},
                       {720, 1280},
                       {1600, 1200},
                       {1080, 1440},
                       {800, 600},
                       {1100, 1100},
                       {640, 480},
                       {2000, 1500}},
            .exposure = {0.75, 1.1},
            .noise = {0.3, 1.2},
            .shade = {0, 0.35},
            .barrel = {-0.015, 0.05},
            .blur = {0.45, 1.1},
            .jpeg = {55, 93},
            .odds = some};
}

/// The card fills the picture, as people do who photograph many.
Set close_up(const std::vector<Ground>& grounds) {
    Set set = telephone();
    set.grounds = grounds;
    set.desks = office_desk;
    set.company = {Company::nothing};
    set.fill = {0.95, 1.03};
    set.cut = true;
    set.tilt = {0, 6};
    set.roll = {-1.5, 1.5};
    set.quarters = {0};
    set.frames = {{1600, 980}, {1600, 1000}, {1600, 950}, {1280, 800}, {1200, 760}};
    set.exposure = {0.7, 1.0};
    set.odds.hand = 0;
    set.odds.small = 0.4;
    return set;
}

/// A grey desk, the card somewhere in the middle third.
Set on_desk(const std::vector<Ground>& grounds) {
    Set set = telephone();
    set.grounds = grounds;
    set.desks = {DeskKind::laminate, DeskKind::laminate, DeskKind::paper};
    set.company = {Company::nothing};
    set.fill = {0.35, 0.75};
    set.tilt = {0, 8};
    set.roll = {-3, 3};
    set.quarters = {0, 0, 0, 0, 270};
    set.frames = {{2000, 2000}, {1280, 720}, {720, 1280}, {1600, 1600}};
    set.exposure = {0.75, 1.0};
    set.blur = {0.6, 1.2};
    set.odds = {.motion = 0.1, .small = 0.1};
    return set;
}

/// A flatbed scan, cut to the card.
Set cropped_scan(const std::vector<Ground>& grounds) {
    Set set{.name = "scan-cropped",
            .purpose = "a flatbed scan cut to the card",
            .samples = 0,
            .grounds = grounds,
            .desks = {DeskKind::lid},
            .look = Look::scan,
            .fill = {0.97, 1.03},
            .cut = true,
            .tilt = {0, 0},
            .roll = {-0.8, 0.8},
            .frames = {{1080, 632}, {1050, 660}, {500, 310}, {540, 325}, {1024, 600}, {730, 450}},
            .exposure = {0.98, 1.15},
            .noise = {0.05, 0.4},
            .shade = {0, 0},
            .blur = {0.4, 0.9},
            .jpeg = {60, 95}};
    set.odds = {.motion = 0, .small = 0.3};
    return set;
}

/// What a scanner app makes of a photograph.
Set app(const std::vector<Ground>& grounds) {
    Set set = telephone();
    set.grounds = grounds;
    set.desks = office_desk;
    set.company = {Company::nothing};
    set.look = Look::app;
    set.fill = {0.97, 1.04};
    set.cut = true;
    set.tilt = {0, 4};
    set.roll = {-1.2, 1.2};
    set.quarters = {0};
    set.frames = {{1450, 840}, {1520, 830}, {1230, 720}, {1700, 1000}, {2000, 1250}};
    set.barrel = {0, 0.01};
    set.jpeg = {70, 92};
    set.odds = {.defocus = 0.1, .motion = 0.1, .bend = 0.1};
    return set;
}

std::vector<Set> graded_sets() {
    const std::vector<Ground> light = {Ground::light};
    const std::vector<Ground> mixed = {Ground::light, Ground::light, Ground::coloured,
                                       Ground::gradient};
    const std::vector<Ground> hard = {Ground::dark, Ground::dark, Ground::coloured,
                                      Ground::gradient};
    std::vector<Set> sets;
    for (const auto& [grade, grounds] :
         {std::pair{"easy", light}, std::pair{"medium", mixed}, std::pair{"hard", hard}}) {
        const std::string name = grade;
        sets.push_back(like(close_up(grounds), name + "-close", "the card fills the photograph"));
        sets.push_back(like(on_desk(grounds), name + "-desk", "a card on a grey desk"));
        sets.push_back(like(cropped_scan(grounds), name + "-scan", "a scan cut to the card"));
        sets.push_back(like(app(grounds), name + "-app", "out of a scanner app"));
    }
    // As often as they come among the photographs they are to resemble.
    const auto mixture = [](const std::string& name, const std::array<double, 4>& weights) {
        return Set{.name = name,
                   .purpose = "a balanced mixture that resembles people's own " + name + " ones",
                   .samples = 0,
                   .parts = {{name + "-close", weights[0]},
                             {name + "-desk", weights[1]},
                             {name + "-scan", weights[2]},
                             {name + "-app", weights[3]}}};
    };
    sets.push_back(mixture("easy", {7, 5, 5, 7}));
    sets.push_back(mixture("medium", {14, 9, 15, 20}));
    sets.push_back(mixture("hard", {8, 14, 5, 0.5}));
    return sets;
}

std::vector<Set> one_card_sets() {
    std::vector<Set> sets = {telephone()};
    Set set = like(close_up(any_ground), "close", "the card fills the photograph");
    sets.push_back(set);
    set = like(on_desk(any_ground), "desk", "a card on a grey desk");
    sets.push_back(set);
    set = like(cropped_scan(any_ground), "scan-cropped", "a flatbed scan cut to the card");
    sets.push_back(set);
    set.fill = {0.35, 0.9};
    set.cut = false;
    set.roll = {-6, 6};
    set.quarters = {0, 0, 90, 180};
    set.frames = {{1240, 1754}, {850, 1170}, {1400, 1000}};
    sets.push_back(like(set, "scan-lid", "a card on a scanner's lid, white, black or grey"));
    sets.push_back(like(app(any_ground), "app", "out of a scanner app"));
    set = telephone();
    set.tilt = {18, 50};
    set.roll = {-30, 30};
    sets.push_back(like(set, "slanted", "seen from the side, to 50 degrees"));
    set = telephone();
    set.roll = {0, 360};
    sets.push_back(like(set, "turned", "lying at any angle"));
    set = telephone();
    set.fill = {0.1, 0.35};
    set.frames = {{1600, 1200}, {1280, 960}, {2400, 1800}, {3000, 2250}};
    sets.push_back(like(set, "distant", "a tenth to a third of the picture"));
    set = telephone();
    set.fill = {1.03, 1.3};
    set.cut = true;
    sets.push_back(like(set, "cut", "the frame cuts the card"));
    set = telephone();
    set.odds.hand = 1;
    set.fill = {0.5, 0.95};
    set.company = {Company::nothing};
    sets.push_back(like(set, "held", "a hand holds it, or a finger lies on its margin"));
    set = telephone();
    set.grounds = {Ground::light};
    set.desks = {DeskKind::laminate, DeskKind::paper, DeskKind::cloth, DeskKind::stone};
    set.tone = Tone::light;
    sets.push_back(like(set, "white-on-white", "a white card on a white desk"));
    set.grounds = {Ground::dark};
    set.desks = {DeskKind::leather, DeskKind::laminate, DeskKind::wood, DeskKind::cloth};
    set.tone = Tone::dark;
    sets.push_back(like(set, "dark-on-dark", "a dark card on dark leather, wood or cloth"));
    set = telephone();
    set.company = {Company::page, Company::newspaper, Company::book, Company::receipt};
    sets.push_back(like(set, "on-print", "upon a page, a newspaper, a book, a receipt"));
    set = telephone();
    set.odds = {.flash = 0.4,
                .coloured = 0.5,
                .dim = 0.5,
                .shadow = 0.4,
                .defocus = 0.4,
                .motion = 0.4,
                .hdr = 0.2,
                .bend = 0.3,
                .small = 0.3};
    sets.push_back(like(set, "bad-light", "flash, dusk, shadows, lamps, out of focus, shaken"));
    set = telephone();
    set.pairs = true;
    sets.push_back(like(set, "pairs", "front and back, one photograph after the other"));
    return sets;
}

std::vector<Set> many_card_sets() {
    std::vector<Set> sets;
    Set set = telephone();
    set.fewest = 2;
    set.most = 12;
    set.fill = {0.8, 0.97};
    set.frames = {{1600, 1200}, {2000, 1500}, {1500, 2000}, {1280, 960}};
    set.lie = Lie::grid;
    sets.push_back(like(set, "rows-of-cards", "2 to 12 cards in rows"));
    set.lie = Lie::scattered;
    sets.push_back(like(set, "scattered", "2 to 12 cards at any angle"));
    set.lie = Lie::pile;
    set.most = 6;
    set.fill = {0.35, 0.8};
    set.company = {Company::nothing};
    sets.push_back(like(set, "pile", "cards upon cards, the top one whole"));
    set = cropped_scan(any_ground);
    set.lie = Lie::grid;
    set.fewest = 2;
    set.most = 10;
    set.fill = {0.8, 0.98};
    set.cut = false;
    set.frames = {{1240, 1754}, {1654, 2339}, {1754, 1240}};
    sets.push_back(like(set, "scanned-sheet", "several cards on a flatbed"));
    set = telephone();
    set.pairs = true;
    set.fewest = set.most = 2;
    set.fill = {0.75, 0.95};
    sets.push_back(like(set, "front-and-back", "both sides of a card in one photograph"));
    sets.push_back(
        {.name = "sheets",
         .purpose = "2 to 12 cards: rows, scattered, scanned",
         .samples = 0,
         .parts = {
             {"rows-of-cards", 3}, {"scattered", 3}, {"scanned-sheet", 2}, {"front-and-back", 1}}});
    return sets;
}

std::vector<Set> mixtures() {
    Set nothing = telephone();
    nothing.fewest = nothing.most = 0;
    nothing.desks = any_desk;
    nothing.company = {Company::nothing,   Company::desk_things, Company::receipt, Company::page,
                       Company::newspaper, Company::book,        Company::laptop,  Company::phone};
    return {like(nothing, "no-card", "desks, receipts, pages, newspapers, screens, things"),
            {.name = "train",
             .purpose = "everything, as often as people do it",
             .samples = 0,
             .parts = {{"phone", 16},
                       {"close", 14},
                       {"desk", 8},
                       {"scan-cropped", 6},
                       {"scan-lid", 4},
                       {"app", 8},
                       {"slanted", 6},
                       {"turned", 5},
                       {"distant", 4},
                       {"cut", 4},
                       {"held", 5},
                       {"white-on-white", 4},
                       {"dark-on-dark", 4},
                       {"on-print", 4},
                       {"bad-light", 6},
                       {"pairs", 3},
                       {"sheets", 8},
                       {"pile", 5},
                       {"no-card", 6}}}};
}

}  // namespace

std::vector<Set> training_sets() {
    std::vector<Set> joined;
    for (const auto& part : {one_card_sets(), many_card_sets(), graded_sets(), mixtures()}) {
        joined.insert(joined.end(), part.begin(), part.end());
    }
    return joined;
}

}  // namespace cards
