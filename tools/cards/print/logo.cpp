#include "print/logo.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>

#include "print/figures.h"
#include "print/letters.h"
#include "print/typeset.h"

namespace cards {
namespace {

constexpr double pi = 3.14159265358979;

/// A sign in the making: about (0, 0), in a group of its own, so that cuts show what lies below.
struct Drawing {
    cairo_t* pen;
    double radius;
    const Emblem& emblem;
    Chance& chance;
};

void use(const Drawing& sign, const Colour& colour) {
    cairo_set_source_rgb(sign.pen, colour.red, colour.green, colour.blue);
}

/// Traces the letter so that its ink is as large as the radius allows and stands in the middle.
void trace_letters(const Drawing& sign, const std::string& text, double radius) {
    const Type type{sign.emblem.family, 800};
    const Typeset& line = typeset(text, type);
    const Extent& ink = line.extent();
    const double wide = ink.ink_right - ink.ink_left;
    const double high = ink.ink_bottom - ink.ink_top;
    const double scale = 2 * radius / std::max({std::hypot(wide, high) * 0.9, 0.3});
    cairo_save(sign.pen);
    cairo_scale(sign.pen, scale, scale);
    cairo_translate(sign.pen, -(ink.ink_left + ink.ink_right) / 2,
                    -(ink.ink_top + ink.ink_bottom) / 2);
    line.trace(sign.pen);
    cairo_restore(sign.pen);
}

void draw_letters(const Drawing& sign, double radius, const Colour& colour) {
    use(sign, colour);
    cairo_new_path(sign.pen);
    trace_letters(sign, sign.emblem.letters, radius);
    cairo_fill(sign.pen);
}

/// Two letters over each other, the second set off from the first by a gap.
void interlock(const Drawing& sign, double radius, const Colour& colour) {
    const std::vector<std::string> letters = letters_of(sign.emblem.letters);
    const double step = radius * sign.chance.uniform(0.25, 0.5);
    const double rise = radius * sign.chance.uniform(-0.2, 0.2);
    for (std::size_t i = 0; i < std::min<std::size_t>(2, letters.size()); ++i) {
        const double side = letters.size() == 1 ? 0 : (i == 0 ? -1 : 1);
        cairo_save(sign.pen);
        cairo_translate(sign.pen, side * step, side * rise);
        cairo_new_path(sign.pen);
        trace_letters(sign, letters[i], radius * 0.75);
        cairo_restore(sign.pen);
        cairo_set_operator(sign.pen, CAIRO_OPERATOR_DEST_OUT);
        cairo_set_line_width(sign.pen, radius * 0.14);
        cairo_stroke_preserve(sign.pen);
        cairo_set_operator(sign.pen, CAIRO_OPERATOR_OVER);
        use(sign, i == 0 ? colour : sign.emblem.second);
        cairo_fill(sign.pen);
    }
}

void draw_figure(const Drawing& sign, double radius, const Colour& colour) {
    const auto& from = sign.chance.likely(0.6) ? things_figures() : abstract_figures();
    use(sign, colour);
    cairo_save(sign.pen);
    cairo_set_fill_rule(sign.pen, CAIRO_FILL_RULE_WINDING);
    cairo_new_path(sign.pen);
    sign.chance.pick(from)(sign.pen, radius);
    cairo_restore(sign.pen);
}

/// One petal, turned and repeated, from the first colour to the second.
void draw_rosette(const Drawing& sign, double radius, const Colour& colour) {
    const int petals = sign.chance.whole(3, 11);
    const double reach = radius * sign.chance.uniform(0.15, 0.8);
    const double swell = radius * sign.chance.uniform(0.15, 0.6);
    const double from = radius * sign.chance.uniform(0, 0.3);
    const bool round = sign.chance.likely(0.25);
    for (int petal = 0; petal < petals; ++petal) {
        use(sign, between(colour, sign.emblem.second, static_cast<double>(petal) / petals));
        cairo_save(sign.pen);
        cairo_rotate(sign.pen, 2 * pi * petal / petals);
        cairo_new_path(sign.pen);
        if (round) {
            cairo_arc(sign.pen, 0, -radius * 0.7, std::min(swell, radius * 0.3), 0, 2 * pi);
        } else {
            cairo_move_to(sign.pen, 0, -from);
            cairo_curve_to(sign.pen, swell, -from, swell, -reach, 0, -radius);
            cairo_curve_to(sign.pen, -swell * 0.2, -reach, -swell * 0.2, -from, 0, -from);
        }
        cairo_fill(sign.pen);
        cairo_restore(sign.pen);
    }
}

/// Letters and a figure share the room as often as either stands alone.
void draw_content(const Drawing& sign, double radius, const Colour& colour) {
    const bool letters = !sign.emblem.letters.empty();
    switch (sign.chance.whole(letters ? 0 : 4, 9)) {
        case 0:
        case 1:
            return draw_letters(sign, radius, colour);
        case 2:
            return interlock(sign, radius, colour);
        case 3:
            draw_figure(sign, radius, between(colour, sign.emblem.second, 0.5));
            cairo_set_operator(sign.pen, CAIRO_OPERATOR_DEST_OUT);
            draw_letters(sign, radius * 0.55, colour);
            return cairo_set_operator(sign.pen, CAIRO_OPERATOR_OVER);
        case 4:
        case 5:
            return draw_rosette(sign, radius, colour);
        case 6:
            draw_figure(sign, radius, colour);
            cairo_translate(sign.pen, radius * 0.45, radius * 0.4);
            draw_figure(sign, radius * 0.5, sign.emblem.second);
            return cairo_translate(sign.pen, -radius * 0.45, -radius * 0.4);
        default:
            return draw_figure(sign, radius, colour);
    }
}

/// Small capitals round a ring, the sign between its two lines.
void draw_ring(const Drawing& sign, const std::string& family) {
    const double letter = sign.radius * 0.2;
    cairo_set_line_width(sign.pen, sign.radius * 0.045);
    use(sign, sign.emblem.colour);
    for (const double share : {0.97, 0.68}) {
        cairo_new_path(sign.pen);
        cairo_arc(sign.pen, 0, 0, sign.radius * share, 0, 2 * pi);
        cairo_stroke(sign.pen);
    }
    const Type type{family, 600};
    const std::string text = sign.emblem.motto + " * ";
    const double round = 2 * pi * sign.radius * 0.76 / letter;  // in ems
    double along = 0;
    while (along < round * 0.97) {
        for (const std::string& one : letters_of(text)) {
            cairo_save(sign.pen);
            cairo_rotate(sign.pen, 2 * pi * along / round);
            cairo_translate(sign.pen, 0, -sign.radius * 0.76);
            cairo_scale(sign.pen, letter, letter);
            typeset(one, type).show(sign.pen);
            cairo_restore(sign.pen);
            along += std::max(0.3, typeset(one, type).extent().advance);
            if (along > round * 0.97) break;
        }
    }
}

/// A frame with content; 0 filled, 1 a line, 2 a line within a line.
void draw_framed(const Drawing& sign) {
    const int kind = sign.chance.whole(0, 4);
    const bool filled = sign.chance.likely(0.6);
    const double inside = sign.radius * (kind == 1 ? 0.52 : 0.62);
    trace_frame(sign.pen, kind, sign.radius * 0.96);
    use(sign, sign.emblem.colour);
    if (filled) {
        cairo_fill(sign.pen);
        return draw_content(sign, inside, sign.emblem.ground);
    }
    cairo_set_line_width(sign.pen, sign.radius * sign.chance.uniform(0.05, 0.18));
    cairo_stroke(sign.pen);
    if (sign.chance.likely(0.4)) {
        trace_frame(sign.pen, kind, sign.radius * 0.8);
        cairo_set_line_width(sign.pen, sign.radius * 0.03);
        cairo_stroke(sign.pen);
    }
    draw_content(sign, inside, sign.chance.likely(0.5) ? sign.emblem.colour : sign.emblem.second);
}

/// Parallel cuts through all that is there.
void cut_slits(const Drawing& sign) {
    cairo_set_operator(sign.pen, CAIRO_OPERATOR_DEST_OUT);
    cairo_save(sign.pen);
    cairo_rotate(sign.pen, sign.chance.uniform(-pi / 3, pi / 3));
    cairo_set_line_width(sign.pen, sign.radius * sign.chance.uniform(0.05, 0.12));
    const int slits = sign.chance.whole(1, 4);
    const double gap = sign.radius * sign.chance.uniform(0.2, 0.35);
    const double first = sign.radius * sign.chance.uniform(-0.5, 0.5);
    for (int slit = 0; slit < slits; ++slit) {
        cairo_move_to(sign.pen, -2 * sign.radius, first + slit * gap);
        cairo_line_to(sign.pen, 2 * sign.radius, first + slit * gap);
    }
    cairo_stroke(sign.pen);
    cairo_restore(sign.pen);
    cairo_set_operator(sign.pen, CAIRO_OPERATOR_OVER);
}

/// What lies beyond a line takes the second colour, in part.
void facet(const Drawing& sign) {
    cairo_set_operator(sign.pen, CAIRO_OPERATOR_ATOP);
    cairo_save(sign.pen);
    cairo_rotate(sign.pen, sign.chance.uniform(0, 2 * pi));
    const Colour& dark = sign.emblem.second;
    cairo_set_source_rgba(sign.pen, dark.red, dark.green, dark.blue, sign.chance.uniform(0.4, 1));
    cairo_rectangle(sign.pen, sign.radius * sign.chance.uniform(-0.3, 0.3), -3 * sign.radius,
                    4 * sign.radius, 6 * sign.radius);
    cairo_fill(sign.pen);
    cairo_restore(sign.pen);
    cairo_set_operator(sign.pen, CAIRO_OPERATOR_OVER);
}

/// Light from above left, as drawing programs shade; metal has bands.
void shade(const Drawing& sign) {
    const double reach = sign.radius;
    cairo_pattern_t* fill = cairo_pattern_create_linear(-reach, -reach, reach, reach);
    if (sign.emblem.foil) {
        for (const double at : {0.0, 0.3, 0.5, 0.7, 1.0}) {
            const bool lit = at == 0.3 || at == 0.7;
            cairo_pattern_add_color_stop_rgba(fill, at, lit, lit, lit, lit ? 0.55 : 0.15);
        }
    } else {
        cairo_pattern_add_color_stop_rgba(fill, 0, 1, 1, 1, sign.chance.uniform(0.3, 0.6));
        cairo_pattern_add_color_stop_rgba(fill, 0.5, 1, 1, 1, 0);
        cairo_pattern_add_color_stop_rgba(fill, 1, 0, 0, 0, sign.chance.uniform(0.15, 0.4));
    }
    cairo_set_operator(sign.pen, CAIRO_OPERATOR_ATOP);
    cairo_set_source(sign.pen, fill);
    cairo_paint(sign.pen);
    cairo_set_operator(sign.pen, CAIRO_OPERATOR_OVER);
    cairo_pattern_destroy(fill);
}

/// A swoosh round the whole, thin at one end.
void draw_orbit(const Drawing& sign) {
    cairo_save(sign.pen);
    cairo_rotate(sign.pen, sign.chance.uniform(-0.7, 0.2));
    cairo_scale(sign.pen, 1, sign.chance.uniform(0.3, 0.5));
    use(sign, sign.emblem.second);
    cairo_new_path(sign.pen);
    cairo_arc(sign.pen, 0, 0, sign.radius * 1.15, -0.15 * pi, 1.1 * pi);
    cairo_arc_negative(sign.pen, -sign.radius * 0.05, -sign.radius * 0.12, sign.radius * 1.1,
                       1.1 * pi, -0.15 * pi);
    cairo_close_path(sign.pen);
    cairo_fill(sign.pen);
    cairo_restore(sign.pen);
}

void draw_sign(const Drawing& sign, bool large) {
    Chance& chance = sign.chance;
    if (large && !sign.emblem.motto.empty() && chance.likely(0.2)) {
        draw_ring(sign, sign.emblem.family);
        draw_content(sign, sign.radius * 0.5, sign.emblem.colour);
    } else if (chance.likely(0.4)) {
        draw_framed(sign);
    } else {
        draw_content(sign, sign.radius, sign.emblem.colour);
    }
    if (chance.likely(0.22)) facet(sign);
    if (chance.likely(0.2)) cut_slits(sign);
    if (sign.emblem.foil || chance.likely(0.2)) shade(sign);
    if (chance.likely(0.12)) draw_orbit(sign);
}

}  // namespace

void draw_logo(Sheet& sheet, const Area& square, const Emblem& emblem, Chance& chance) {
    cairo_t* pen = sheet.pen();
    const double size = std::min(square.width, square.height);
    cairo_save(pen);
    cairo_translate(pen, square.x + square.width / 2, square.y + square.height / 2);
    cairo_rectangle(pen, -size * 0.6, -size * 0.6, size * 1.2, size * 1.2);
    cairo_clip(pen);
    cairo_push_group(pen);
    constexpr double large_mm = 9;  // from there on small print round it is more than dust
    draw_sign({pen, size / 2, emblem, chance}, size > large_mm);
    cairo_pop_group_to_source(pen);
    cairo_paint(pen);
    cairo_restore(pen);
}

}  // namespace cards
