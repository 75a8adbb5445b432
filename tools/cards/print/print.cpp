#include "print/print.h"

#include <algorithm>

#include "print/layouts.h"

namespace cards {
namespace {

constexpr double long_mm = 85;
constexpr double short_mm = 55;

const Layout* chosen(const PrintWish& wish, Chance& chance) {
    std::vector<const Layout*> allowed;
    for (const Layout& layout : layouts()) {
        const bool named =
            std::find(wish.layouts.begin(), wish.layouts.end(), layout.name) != wish.layouts.end();
        if (wish.layouts.empty() ? !layout.back : named) allowed.push_back(&layout);
    }
    return allowed.empty() ? nullptr : chance.pick(allowed);
}

}  // namespace

cardfile::Result<PrintedCard> print_card(const Person& person, const PrintWish& wish,
                                         Chance& chance) {
    const Layout* layout = chosen(wish, chance);
    if (layout == nullptr) {
        return cardfile::failure(cardfile::Error::Kind::usage, "",
                                 "no layout is called " + wish.layouts.front(),
                                 "`cards layouts` lists them");
    }
    const Style style = choose_style(chance.pick(wish.grounds), chance);
    const bool upright = layout->shape == Shape::portrait;
    Sheet sheet(upright ? short_mm : long_mm, upright ? long_mm : short_mm,
                wish.dots_per_inch / 25.4);
    paint_ground(sheet, style, chance);
    layout->print({sheet, person, style, chance});
    if (sheet.fault()) return tl::unexpected(*sheet.fault());
    PrintedCard card{sheet.picture(), sheet.pixels_per_mm(), sheet.printed(), layout->name};
    if (layout->back) card.printed.side = Side::back;
    card.locale = person.locale->code;
    card.family = style.family;
    return card;
}

std::string to_string(Side side) {
    if (side == Side::front) return "front";
    return side == Side::back ? "back" : "logo";
}

}  // namespace cards
