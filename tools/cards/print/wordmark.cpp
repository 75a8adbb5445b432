#include "print/wordmark.h"

#include <cairo.h>

#include <algorithm>

namespace cards {
namespace {

/// What a word is printed with besides its letters.
enum class Adornment { none, box, double_box, underline, slit };

Adornment adornment(Chance& chance) {
    using enum Adornment;
    static const std::vector<Adornment> kinds = {none, none, none, none,       none,      none,
                                                 none, none, box,  double_box, underline, slit};
    return chance.pick(kinds);
}

/// Around the ink, from the left end of the baseline.
void adorn(const Job& job, const Place& at, const Extent& ink, Adornment kind) {
    cairo_t* pen = job.sheet.pen();
    const double high = ink.ink_bottom - ink.ink_top;
    const double wide = ink.ink_right - ink.ink_left;
    const auto frame = [&](double around, double width) {
        cairo_set_line_width(pen, width);
        cairo_rectangle(pen, at.x + ink.ink_left - around, at.y + ink.ink_top - around,
                        wide + 2 * around, high + 2 * around);
        cairo_stroke(pen);
    };
    switch (kind) {
        case Adornment::box:
            return frame(0.3 * high, 0.07 * high);
        case Adornment::double_box:
            frame(0.25 * high, 0.04 * high);
            return frame(0.37 * high, 0.08 * high);
        case Adornment::underline:
            cairo_move_to(pen, at.x + ink.ink_left - 0.1 * high,
                          at.y + ink.ink_bottom + 0.18 * high);
            cairo_curve_to(pen, at.x + wide * 0.3, at.y + ink.ink_bottom + 0.05 * high,
                           at.x + wide * 0.7, at.y + ink.ink_bottom + 0.05 * high,
                           at.x + wide * 1.03, at.y + ink.ink_bottom + 0.3 * high);
            cairo_curve_to(pen, at.x + wide * 0.7, at.y + ink.ink_bottom + 0.14 * high,
                           at.x + wide * 0.3, at.y + ink.ink_bottom + 0.14 * high,
                           at.x + ink.ink_left - 0.1 * high, at.y + ink.ink_bottom + 0.18 * high);
            return cairo_fill(pen);
        default:
            return;
    }
}

}  // namespace

Type lettering_of(const Job& job, Voice voice, const Emblem& emblem) {
    Type type{job.style.display, job.style.name_weight};
    Chance& chance = job.chance;
    type.colour = emblem.colour;
    type.second = emblem.second;
    if (voice == Voice::script) {
        type.family = job.style.script;
        type.weight = 400;
        return type;
    }
    if (chance.likely(0.6)) type.family = emblem.family;
    if (chance.likely(0.6)) type.weight = 800;
    if (chance.likely(0.4)) type.stretch = chance.uniform(0.75, 1.3);
    if (voice == Voice::spaced || chance.likely(0.15)) type.spacing = 0.12;
    type.italic = chance.likely(0.15);
    using enum Lettering;
    static const std::vector<Lettering> kinds = {plain,    plain,    plain,  plain,  plain,
                                                 outlined, shadowed, shaded, parted, parted};
    type.lettering = job.style.ground == Ground::faint ? plain : chance.pick(kinds);
    // A shadow as dark as its letters, or a half as pale as the paper, leaves half of them to read.
    constexpr double off_paper = 0.4;
    constexpr double paler = 0.55;
    if (type.lettering == shadowed) type.second = between(type.second, emblem.ground, paler);
    if (type.lettering == parted) type.second = set_off(type.second, emblem.ground, off_paper);
    if (type.lettering != outlined) return type;
    // An edge as dark as its letters, or upon the next letter, leaves nothing to read.
    constexpr double room_for_edges = 0.12;  // ems
    type.spacing = std::max(type.spacing, room_for_edges);
    type.second = set_off(type.second, type.colour, 0.4);
    return type;
}

void print_word(const Job& job, const Words& words, const Type& wanted, const Place& place) {
    cairo_t* pen = job.sheet.pen();
    Adornment kind = adornment(job.chance);
    // Letters of two colours are cut to pieces by a slit.
    if (kind == Adornment::slit && wanted.lettering != Lettering::plain) kind = Adornment::none;
    const bool boxed = kind == Adornment::box || kind == Adornment::double_box;
    // A box stands where the word alone would have, the word smaller in its middle.
    constexpr double in_box = 0.6;
    const Extent free = job.sheet.measure(words.text, wanted);
    Type type = wanted;
    if (boxed) type.points *= in_box;
    const Extent ink = job.sheet.measure(words.text, type);
    const Place at =
        boxed ? Place{place.x + (free.ink_right - ink.ink_right) / 2,
                      place.y + (free.ink_top + free.ink_bottom - ink.ink_top - ink.ink_bottom) / 2}
              : place;
    if (kind != Adornment::slit) {
        job.sheet.write(words, type, at);
        job.sheet.colour(type.second);
        return adorn(job, at, ink, kind);
    }
    cairo_save(pen);
    cairo_rectangle(pen, at.x - 1, at.y + ink.ink_top - 1, ink.ink_right + 2,
                    ink.ink_bottom - ink.ink_top + 2);
    cairo_clip(pen);
    cairo_push_group(pen);
    job.sheet.write(words, type, at);
    cairo_set_operator(pen, CAIRO_OPERATOR_DEST_OUT);
    const double high = ink.ink_bottom - ink.ink_top;
    constexpr double slit = 0.04;  // of the letters' height
    cairo_rectangle(pen, at.x - 1, at.y + ink.ink_top + 0.52 * high, ink.ink_right + 2,
                    slit * high);
    cairo_fill(pen);
    cairo_pop_group_to_source(pen);
    cairo_paint(pen);
    cairo_restore(pen);
}

}  // namespace cards
