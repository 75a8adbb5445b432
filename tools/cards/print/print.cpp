#include "print/print.h"

#include <algorithm>

#include "print/bands.h"
#include "print/extras.h"
#include "print/ground.h"
#include "print/lockup.h"
#include "print/marks.h"
#include "print/pieces.h"

namespace cards {
namespace {

const Layout* chosen(const PrintWish& wish, Chance& chance) {
    std::vector<const Layout*> allowed;
    for (const Layout& layout : layouts()) {
        const bool named =
            std::find(wish.layouts.begin(), wish.layouts.end(), layout.name) != wish.layouts.end();
        const bool front = layout.side == Side::front;
        if (wish.plain && !is_plain(layout)) continue;
        if (wish.layouts.empty() ? front : named) allowed.push_back(&layout);
    }
    return allowed.empty() ? nullptr : chance.pick(allowed);
}

struct Millimetres {
    double width, height;
};

/// The size usual there, the long side first.
Millimetres size_of(const Locale& locale, Chance& chance) {
    if (locale.code == "en-US") return {88.9, 50.8};
    if (locale.code == "en-IN") return {90, 54};
    if (locale.code == "pt-BR") return {90, 50};
    return chance.likely(0.85) ? Millimetres{85, 55} : Millimetres{90, 55};
}

/// Layouts are drawn on one size of card; a person's card may be another, or have bands around.
Layout stretched(Layout layout, const Area& free, Chance& chance) {
    const bool upright = layout.shape == Shape::portrait;
    const double across = free.width / (upright ? 55 : 85);
    const double down = free.height / (upright ? 85 : 55);
    const double shift_x = chance.uniform(-0.7, 0.7);
    const double shift_y = chance.uniform(-0.7, 0.7);
    for (Piece& piece : layout.pieces) {
        Area& area = piece.area;
        area = {free.x + area.x * across, free.y + area.y * down, area.width * across,
                area.height * down};
        const bool ground = piece.part <= Element::frame;
        if (ground) continue;
        area.x += shift_x;
        area.y += shift_y;
    }
    return layout;
}

/// Not every card tells everything.
Person with_gaps(Person person, Chance& chance) {
    if (chance.likely(0.12)) person.website.clear();
    if (chance.likely(0.04)) person.mail.clear();
    if (chance.likely(0.05)) person.address.clear();
    return person;
}

/// On a card of several people, what is the company's is everyone's.
void share_company(Printed& printed) {
    for (const Value& value : printed.values) {
        printed.people = std::max(printed.people, value.person + 1);
    }
    if (printed.people == 1) return;
    for (Value& value : printed.values) {
        const bool shared =
            value.kind == "company" || value.kind == "website" || value.kind == "address";
        if (shared) value.person = everyone;
    }
}

}  // namespace

std::vector<Ground> common_grounds() {
    using enum Ground;
    return {light, light, light,     light,     light,        light,    light,    light,
            light, light, dark,      dark,      coloured,     coloured, gradient, gradient,
            faint, light, patterned, patterned, photographic, light};
}

cardfile::Result<PrintedCard> print_card(const Person& person, const PrintWish& wish,
                                         Chance& chance) {
    const Layout* layout = chosen(wish, chance);
    if (layout == nullptr) {
        return cardfile::failure(cardfile::Error::Kind::usage, "",
                                 "no layout is called " + wish.layouts.front(),
                                 "`cards layouts` lists them");
    }
    const Millimetres size = size_of(*person.locale, chance);
    const bool upright = layout->shape == Shape::portrait;
    Sheet sheet(upright ? size.height : size.width, upright ? size.width : size.height,
                wish.dots_per_inch / 25.4);
    const std::string& language = person.locale->language;
    Style style = choose_style(chance.pick(wish.grounds), language, chance);
    if (wish.plain) style = in_plain_print(style, language, chance);
    paint_ground(sheet, style, chance);
    Bands bands{{}, {0, 0, sheet.width(), sheet.height()}};
    if (wish.bands > 0 && chance.likely(wish.bands)) {
        bands = print_bands(sheet, style, wish.desk, chance);
    }
    const Layout placed = stretched(*layout, bands.free, chance);
    const Person shown = with_gaps(person, chance);
    Job job{sheet, shown, style, chance, placed, choose_manner(Labels::any, shown, chance), {}};
    job.logos = bands.fields;  // taken, and without lines
    for (const Piece& piece : placed.pieces) print_piece(job, piece);
    set_words(job);
    print_logos(job);
    print_extras(job);
    set_words(job);
    if (chance.likely(wish.handwriting)) write_by_hand(sheet, shown, chance);
    if (chance.likely(wish.watermark)) stamp_watermark(sheet, style.family, chance);
    if (sheet.fault()) return tl::unexpected(*sheet.fault());

    PrintedCard card{sheet.picture(), sheet.pixels_per_mm(), sheet.printed(), layout->name};
    card.printed.side = layout->side;
    share_company(card.printed);
    if (chance.likely(wish.wear)) wear_edges(card.picture, chance.uniform(0.3, 1), chance);
    if (chance.likely(0.12)) card.corner_radius_mm = chance.uniform(2, 4);
    card.locale = person.locale->code;
    card.family = style.family;
    return card;
}

std::string to_string(Side side) {
    if (side == Side::front) return "front";
    return side == Side::back ? "back" : "logo";
}

}  // namespace cards
