// Sets to train with.

#include "print/print.h"
#include "scene/kinds.h"

namespace cards {
namespace {

std::vector<Set> one_card_sets() {
    std::vector<Set> sets = {telephone()};
    Set set = like(close_up(common_grounds()), "close", "the card fills the photograph");
    sets.push_back(set);
    set = like(on_desk(common_grounds()), "desk", "a card on a grey desk");
    set.fill = {0.35, 0.85};
    set.quarters = {0, 0, 0, 0, 270};
    set.frames = {{2000, 2000}, {1280, 720}, {720, 1280}, {1600, 1600}, {3120, 3120}, {4000, 3000}};
    sets.push_back(set);
    set = like(cropped_scan(common_grounds()), "scan-cropped", "a flatbed scan cut to the card");
    for (const cardfile::Size& frame : small_scan({}).frames) set.frames.push_back(frame);
    sets.push_back(set);
    set.fill = {0.35, 0.9};
    set.cut = set.fitted = false;
    set.roll = {-6, 6};
    set.quarters = {0, 0, 90, 180};
    set.frames = {{1240, 1754}, {850, 1170}, {1400, 1000}};
    sets.push_back(like(set, "scan-lid", "a card on a scanner's lid, white, black or grey"));
    sets.push_back(like(scanner_app(common_grounds()), "app", "out of a scanner app"));
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
    return sets;
}

/// The same card is easy or hard with what is below it and what falls on it.
std::vector<Set> ground_and_light_sets() {
    std::vector<Set> sets;
    Set set = telephone();
    set.grounds = {Ground::light};
    set.desks = {DeskKind::laminate, DeskKind::paper, DeskKind::cloth, DeskKind::stone};
    set.tone = Tone::light;
    sets.push_back(like(set, "white-on-white", "a white card on a white desk"));
    set.grounds = {Ground::dark, Ground::dark, Ground::photographic};
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

/// Where a band ends is not where the card ends.
std::vector<Set> banded_sets() {
    std::vector<Set> sets = {
        like(telephone(), "banded", "with bands along its sides, on a desk"),
        like(close_up(common_grounds()), "banded-close", "the same, filling the photograph"),
        like(cropped_scan(common_grounds()), "banded-scan", "the same, a scan cut to the card"),
        like(scanner_app(common_grounds()), "banded-app", "the same, out of a scanner app"),
        like(on_desk(common_grounds()), "banded-desk", "the same on a grey desk")};
    Set set = telephone();
    set.fewest = 2;
    set.most = 12;
    set.fill = {0.8, 0.97};
    set.frames = {{1600, 1200}, {2000, 1500}, {1500, 2000}};
    set.lie = Lie::grid;
    sets.push_back(like(set, "banded-rows", "several of them in rows"));
    for (Set& banded : sets) banded.bands = 0.9;
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
    set = cropped_scan(common_grounds());
    set.lie = Lie::grid;
    set.fewest = 2;
    set.most = 10;
    set.fill = {0.8, 0.98};
    set.cut = set.fitted = false;
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
    nothing.company = {Company::nothing,   Company::desk_things, Company::receipt, Company::page,
                       Company::newspaper, Company::book,        Company::laptop,  Company::phone};
    return {
        like(nothing, "no-card", "desks, receipts, pages, newspapers, screens, things"),
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
                   {"no-card", 6}}},
        {.name = "train-cards",
         .purpose = "the same with more of many cards, which are small, and of those seen aslant",
         .samples = 0,
         .parts = {{"train", 10}, {"sheets", 6}, {"slanted", 2}, {"pile", 1}}},
        {.name = "train-bands",
         .purpose = "cards with bands along their sides",
         .samples = 0,
         .parts = {{"banded", 8},
                   {"banded-close", 4},
                   {"banded-scan", 3},
                   {"banded-app", 3},
                   {"banded-desk", 2},
                   {"banded-rows", 1}}}};
}

}  // namespace

std::vector<Set> training_sets() {
    std::vector<Set> joined;
    for (const auto& part : {one_card_sets(), ground_and_light_sets(), banded_sets(),
                             many_card_sets(), graded_sets(), mixtures()}) {
        joined.insert(joined.end(), part.begin(), part.end());
    }
    return joined;
}

}  // namespace cards
