#include "print/bands.h"

#include <algorithm>
#include <string>

#include "print/ornament.h"
#include "print/scenery.h"

namespace cards {
namespace {

/// By the sides' first letters: left, top, right, bottom.
const std::vector<std::string>& usual_sides() {
    static const std::vector<std::string> all = {"l",  "l",   "t",    "t",    "r",   "r",
                                                 "b",  "b",   "lr",   "tb",   "tb",  "lt",
                                                 "rb", "ltb", "ltrb", "ltrb", "ltrb"};
    return all;
}

Colour near(const Colour& colour, Chance& chance) {
    constexpr double most_off = 0.07;
    const double lighter = chance.uniform(-most_off, most_off);
    const auto moved = [&](double value) {
        return std::clamp(value + lighter + chance.uniform(-0.02, 0.02), 0.0, 1.0);
    };
    return {moved(colour.red), moved(colour.green), moved(colour.blue)};
}

Colour colour_of_band(const Style& style, const Colour& desk, Chance& chance) {
    const double kind = chance.uniform(0, 1);
    if (kind < 0.4) return near(desk, chance);
    if (kind < 0.6) return style.panel;
    if (kind < 0.75) return style.accent;
    if (kind < 0.85) return between(style.paper, style.panel, chance.uniform(0.08, 0.5));
    const double grey = chance.uniform(0, 1);
    return near({grey, grey, grey}, chance);
}

/// Most are narrow; one alone may be nearly half of the card.
double share_of_card(std::size_t sides, Chance& chance) {
    if (sides == 1)
        return chance.likely(0.5) ? chance.uniform(0.03, 0.14) : chance.uniform(0.14, 0.42);
    return chance.likely(0.7) ? chance.uniform(0.025, 0.1) : chance.uniform(0.1, 0.18);
}

/// Takes that much of the free area's side.
Area taken(Area& free, char side, double by) {
    Area field = free;
    if (side == 'l' || side == 'r') {
        field.width = by;
        free.width -= by;
    } else {
        field.height = by;
        free.height -= by;
    }
    if (side == 'l') free.x += by;
    if (side == 't') free.y += by;
    if (side == 'r') field.x = free.x + free.width;
    if (side == 'b') field.y = free.y + free.height;
    return field;
}

}  // namespace

Bands print_bands(Sheet& sheet, const Style& style, const Colour& desk, Chance& chance) {
    const std::string& sides = chance.pick(usual_sides());
    Bands bands{{}, {0, 0, sheet.width(), sheet.height()}};
    const bool even = chance.likely(0.7);  // of one colour and one width, as a frame is
    const double shorter = std::min(sheet.width(), sheet.height());
    double share = share_of_card(sides.size(), chance);
    Colour colour = colour_of_band(style, desk, chance);
    const bool lined = chance.likely(0.25);
    const double line_mm = chance.uniform(0.4, 2);
    const Colour line = colour_of_band(style, desk, chance);
    for (const char side : sides) {
        const bool across = side == 'l' || side == 'r';
        const double whole = even && sides.size() > 1 ? shorter
                             : across                 ? sheet.width()
                                                      : sheet.height();
        const Area field = taken(bands.free, side, share * whole);
        fill_panel(sheet, field, colour);
        if (chance.likely(0.08)) {
            sheet.paint(scenery(colour, chance),
                        cardfile::rectangle(field.x, field.y, field.width, field.height), 1);
        }
        bands.fields.push_back(field);
        if (lined) {
            bands.fields.push_back(taken(bands.free, side, line_mm));
            fill_panel(sheet, bands.fields.back(), line);
        }
        if (even) continue;
        share = share_of_card(sides.size(), chance);
        colour = colour_of_band(style, desk, chance);
    }
    return bands;
}

}  // namespace cards
