#include "scene/kinds.h"

namespace cards {
namespace {

const std::vector<DeskKind> all_desks = {DeskKind::laminate, DeskKind::wood, DeskKind::cloth,
                                         DeskKind::stone, DeskKind::leather};

std::vector<Set> card_sets() {
    return {
        {.name = "plain",
         .purpose = "one light card, near and straight: what must always work",
         .samples = 4},
        {.name = "dark",
         .purpose = "light print on dark and coloured cards, in a dim room too",
         .samples = 4,
         .grounds = {Ground::dark, Ground::dark, Ground::dark, Ground::coloured},
         .desks = all_desks,
         .exposure = {0.75, 1.0},
         .noise = {0.5, 1.1}},
        {.name = "tilted",
         .purpose = "seen from the side, and turned up to 20 degrees",
         .samples = 4,
         .desks = all_desks,
         .fill = {0.7, 0.85},
         .tilt = {24, 42},
         .roll = {-20, 20}},
        {.name = "far",
         .purpose = "the card takes a third of the picture",
         .samples = 3,
         .desks = all_desks,
         .fill = {0.3, 0.4},
         .tilt = {0, 12},
         .roll = {-8, 8},
         .frames = {{2000, 1500}}},
        {.name = "accents",
         .purpose = "letters that plain English models lose: ş ğ ı İ ł ø ã ñ ü é å",
         .samples = 4,
         .locales = {"de", "fr", "es", "pt-BR", "tr", "pl", "sv", "tr", "pl"},
         .grounds = {Ground::light, Ground::light, Ground::gradient}},
    };
}

std::vector<Set> scene_sets() {
    return {
        {.name = "two-cards",
         .purpose = "two cards side by side or one above the other",
         .samples = 3,
         .desks = all_desks,
         .fewest = 2,
         .most = 2,
         .fill = {0.8, 0.92},
         .roll = {-8, 8},
         .frames = {{1800, 1350}}},
        {.name = "busy-desk",
         .purpose = "pens, paper, coins and keys around the card",
         .samples = 3,
         .company = {Company::desk_things},
         .fill = {0.45, 0.58},
         .tilt = {0, 18},
         .roll = {-15, 15}},
        {.name = "vertical",
         .purpose = "portrait cards, and photographs taken sideways",
         .samples = 4,
         .layouts = {"portrait", "portrait-panel", "left", "vertical-line"},
         .desks = all_desks,
         .fill = {0.62, 0.75},
         .quarters = {90, 270},
         .frames = {{1200, 1600}}},
        {.name = "qr",
         .purpose = "a code with a web address or a vCard beside the print",
         .samples = 3,
         .layouts = {"qr-website", "qr-vcard"},
         .desks = all_desks,
         .fill = {0.7, 0.82}},
    };
}

Set scanned_by_an_app() {
    Set set = like(scanner_app({Ground::light, Ground::light, Ground::coloured}), "scanner-app",
                   "out of a scanner app, its mark stamped over the picture");
    set.samples = 3;
    set.watermark = 1;
    return set;
}

std::vector<Set> other_sets() {
    return {
        scanned_by_an_app(),
        {.name = "faint",
         .purpose = "print hardly darker than its paper, on patterns too",
         .samples = 4,
         .grounds = {Ground::faint, Ground::faint, Ground::patterned}},
        {.name = "back-sides",
         .purpose = "the company without the person: no name may be invented",
         .samples = 3,
         .layouts = {"back-services", "back-logo", "back-branch"},
         .grounds = {Ground::light, Ground::coloured, Ground::dark}},
        {.name = "not-a-card",
         .purpose =
             "a receipt, a printed page, a desk with and without things on it: no card to read",
         .samples = 4,
         .desks = all_desks,
         .company = {Company::nothing, Company::receipt, Company::page, Company::desk_things},
         .fewest = 0,
         .most = 0,
         .fill = {0.6, 0.7},
         .tilt = {0, 20},
         .roll = {-15, 15}},
        {.name = "any",
         .purpose = "a mixture of all fronts, for trying things; no samples",
         .samples = 0,
         .grounds = {Ground::light, Ground::light, Ground::dark, Ground::coloured,
                     Ground::gradient},
         .desks = all_desks,
         .company = {Company::nothing, Company::nothing, Company::desk_things},
         .fewest = 1,
         .most = 3,
         .fill = {0.4, 0.9},
         .tilt = {0, 30},
         .roll = {-20, 20},
         .quarters = {0, 0, 0, 90, 180, 270}},
    };
}

}  // namespace

std::vector<Set> sample_sets() {
    std::vector<Set> joined;
    for (const auto& part : {card_sets(), scene_sets(), other_sets()}) {
        joined.insert(joined.end(), part.begin(), part.end());
    }
    return joined;
}

}  // namespace cards
