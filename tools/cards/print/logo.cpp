#include "print/logo.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace cards {
namespace {

constexpr double pi = 3.14159265358979;

// Marks: each about (0, 0), as far as the radius reaches.

void ring(cairo_t* pen, double radius) {
    cairo_set_line_width(pen, radius * 0.34);
    cairo_arc(pen, 0, 0, radius * 0.8, pi * 0.15, pi * 1.75);
    cairo_stroke(pen);
    cairo_arc(pen, 0, 0, radius * 0.28, 0, 2 * pi);
    cairo_fill(pen);
}

void bars(cairo_t* pen, double radius) {
    for (int i = 0; i < 4; ++i) {
        const double height = radius * (0.6 + 0.42 * i);
        cairo_rectangle(pen, -radius + i * radius * 0.52, radius - height, radius * 0.36, height);
    }
    cairo_fill(pen);
}

void hexagon(cairo_t* pen, double radius) {
    for (int side = 0; side < 6; ++side) {
        cairo_line_to(pen, radius * std::sin(side * pi / 3), radius * std::cos(side * pi / 3));
    }
    cairo_close_path(pen);
    cairo_new_sub_path(pen);
    cairo_arc_negative(pen, 0, 0, radius * 0.45, 2 * pi, 0);
    cairo_set_fill_rule(pen, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_fill(pen);
}

void chevrons(cairo_t* pen, double radius) {
    cairo_set_line_width(pen, radius * 0.3);
    for (const double shift : {-0.55, 0.05, 0.65}) {
        cairo_move_to(pen, radius * (shift - 0.35), -radius * 0.8);
        cairo_line_to(pen, radius * (shift + 0.3), 0);
        cairo_line_to(pen, radius * (shift - 0.35), radius * 0.8);
        cairo_stroke(pen);
    }
}

void leaf(cairo_t* pen, double radius) {
    for (const double turn : {-0.6, 0.6}) {
        cairo_save(pen);
        cairo_rotate(pen, turn);
        cairo_move_to(pen, 0, radius);
        cairo_curve_to(pen, -radius * 0.7, 0, -radius * 0.3, -radius * 0.7, 0, -radius);
        cairo_curve_to(pen, radius * 0.3, -radius * 0.7, radius * 0.7, 0, 0, radius);
        cairo_fill(pen);
        cairo_restore(pen);
    }
}

void peak(cairo_t* pen, double radius) {
    cairo_move_to(pen, -radius, radius * 0.8);
    cairo_line_to(pen, -radius * 0.2, -radius * 0.8);
    cairo_line_to(pen, radius * 0.25, radius * 0.1);
    cairo_line_to(pen, radius * 0.5, -radius * 0.25);
    cairo_line_to(pen, radius, radius * 0.8);
    cairo_close_path(pen);
    cairo_fill(pen);
}

void triangles(cairo_t* pen, double radius) {
    for (const double turn : {0.0, 2 * pi / 3, 4 * pi / 3}) {
        cairo_save(pen);
        cairo_rotate(pen, turn);
        cairo_move_to(pen, 0, -radius);
        cairo_line_to(pen, radius * 0.45, -radius * 0.22);
        cairo_line_to(pen, -radius * 0.45, -radius * 0.22);
        cairo_close_path(pen);
        cairo_fill(pen);
        cairo_restore(pen);
    }
}

void star(cairo_t* pen, double radius) {
    for (int point = 0; point < 16; ++point) {
        const double reach = point % 2 == 0 ? radius : radius * 0.55;
        cairo_line_to(pen, reach * std::sin(point * pi / 8), reach * std::cos(point * pi / 8));
    }
    cairo_close_path(pen);
    cairo_fill(pen);
}

void house(cairo_t* pen, double radius) {
    cairo_set_line_width(pen, radius * 0.2);
    cairo_move_to(pen, -radius, 0);
    cairo_line_to(pen, 0, -radius * 0.85);
    cairo_line_to(pen, radius, 0);
    cairo_stroke(pen);
    cairo_rectangle(pen, -radius * 0.6, radius * 0.1, radius * 1.2, radius * 0.75);
    cairo_fill(pen);
}

void squares(cairo_t* pen, double radius) {
    for (int cell = 0; cell < 9; ++cell) {
        if (cell == 2 || cell == 6) continue;
        const int row = cell / 3;
        const int column = cell % 3;
        cairo_rectangle(pen, radius * (-0.95 + column * 0.66), radius * (-0.95 + row * 0.66),
                        radius * 0.55, radius * 0.55);
    }
    cairo_fill(pen);
}

void spiral(cairo_t* pen, double radius) {
    cairo_set_line_width(pen, radius * 0.16);
    for (int step = 0; step < 90; ++step) {
        const double turn = step * 0.17;
        const double reach = radius * (0.08 + 0.01 * step);
        cairo_line_to(pen, reach * std::cos(turn), reach * std::sin(turn));
    }
    cairo_stroke(pen);
}

void waves(cairo_t* pen, double radius) {
    cairo_set_line_width(pen, radius * 0.22);
    for (const double y : {-0.55, 0.0, 0.55}) {
        cairo_move_to(pen, -radius, radius * y);
        cairo_curve_to(pen, -radius * 0.4, radius * (y - 0.6), radius * 0.4, radius * (y + 0.6),
                       radius, radius * y);
        cairo_stroke(pen);
    }
}

void links(cairo_t* pen, double radius) {
    cairo_set_line_width(pen, radius * 0.2);
    for (const double x : {-0.4, 0.4}) {
        cairo_new_sub_path(pen);
        cairo_arc(pen, radius * x, 0, radius * 0.5, 0, 2 * pi);
        cairo_stroke(pen);
    }
}

using Mark = void (*)(cairo_t*, double);
constexpr Mark marks[] = {ring, bars,  hexagon, chevrons, leaf,  peak, triangles,
                          star, house, squares, spiral,   waves, links};

/// The light of a lamp on metal: bands across.
void shine(cairo_t* pen, const Colour& colour, double reach) {
    cairo_pattern_t* fill = cairo_pattern_create_linear(-reach, -reach, reach, reach);
    for (const double at : {0.0, 0.3, 0.5, 0.7, 1.0}) {
        const bool lit = at == 0.3 || at == 0.7;
        const Colour band =
            lit ? between(colour, {1, 1, 1}, 0.55) : between(colour, {0, 0, 0}, 0.1);
        cairo_pattern_add_color_stop_rgb(fill, at, band.red, band.green, band.blue);
    }
    cairo_set_source(pen, fill);
    cairo_pattern_destroy(fill);
}

/// The first letter, whole: it may be two bytes long.
std::string first_letter(const std::string& word) {
    std::size_t end = 1;
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) ++end;
    return word.substr(0, end);
}

void draw_monogram(Sheet& sheet, const Emblem& emblem, const Area& square, bool filled) {
    cairo_t* pen = sheet.pen();
    const double size = std::min(square.width, square.height);
    const double x = square.x + square.width / 2;
    const double y = square.y + square.height / 2;
    sheet.colour(emblem.colour);
    cairo_new_path(pen);
    cairo_arc(pen, x, y, size * 0.48, 0, 2 * pi);
    cairo_set_line_width(pen, size * 0.04);
    filled ? cairo_fill(pen) : cairo_stroke(pen);
    Type type{emblem.family, 700, false, size * 0.58 / mm_per_point};
    type.colour = filled ? emblem.ground : emblem.colour;
    const std::string letter = first_letter(emblem.word);
    const Extent extent = sheet.measure(letter, type);
    sheet.write({letter}, type,
                {x - (extent.ink_left + extent.ink_right) / 2,
                 y - (extent.ink_top + extent.ink_bottom) / 2});
}

}  // namespace

void draw_logo(Sheet& sheet, const Area& square, const Emblem& emblem, Chance& chance) {
    if (!emblem.word.empty() && chance.likely(0.18)) {
        return draw_monogram(sheet, emblem, square, chance.likely(0.6));
    }
    cairo_t* pen = sheet.pen();
    const double radius = std::min(square.width, square.height) / 2;
    const auto draw = [&](const Colour& colour, double share) {
        const Mark mark = marks[chance.whole(0, static_cast<int>(std::size(marks)) - 1)];
        sheet.colour(colour);
        if (emblem.foil) shine(pen, colour, radius);
        cairo_save(pen);
        cairo_set_fill_rule(pen, CAIRO_FILL_RULE_WINDING);
        cairo_new_path(pen);
        mark(pen, radius * share);
        cairo_restore(pen);
    };
    cairo_save(pen);
    cairo_translate(pen, square.x + square.width / 2, square.y + square.height / 2);
    draw(emblem.colour, 1);
    if (chance.likely(0.35)) draw(emblem.second, chance.uniform(0.35, 0.6));
    cairo_restore(pen);
}

}  // namespace cards
