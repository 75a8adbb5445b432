#include "print/figures.h"

#include <cairo.h>

#include <cmath>

namespace cards {
namespace {

constexpr double pi = 3.14159265358979;

// Each about (0, 0), as far as the radius reaches.

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
    fill_with_hole(pen, radius * 0.45);
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

void swooshes(cairo_t* pen, double radius) {
    for (int i = 0; i < 3; ++i) {
        const double y = radius * (0.55 - 0.5 * i);
        cairo_move_to(pen, -radius, y);
        cairo_curve_to(pen, -radius * 0.2, y - radius * 0.7, radius * 0.3, y + radius * 0.25,
                       radius, y - radius * 0.45);
        cairo_curve_to(pen, radius * 0.3, y + radius * 0.5, -radius * 0.2, y - radius * 0.3,
                       -radius, y);
        cairo_fill(pen);
    }
}

void arcs(cairo_t* pen, double radius) {
    cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
    for (int i = 1; i <= 4; ++i) {
        cairo_set_line_width(pen, radius * 0.13);
        cairo_new_sub_path(pen);
        cairo_arc(pen, 0, 0, radius * 0.23 * i, (0.2 * i - 0.7) * pi, (0.2 * i + 0.5) * pi);
        cairo_stroke(pen);
    }
}

void cube(cairo_t* pen, double radius) {
    constexpr double gap = 0.94;  // the faces stand a little apart
    for (int face = 0; face < 3; ++face) {
        cairo_save(pen);
        cairo_rotate(pen, face * 2 * pi / 3);
        cairo_translate(pen, 0, -radius * 0.04);
        cairo_move_to(pen, 0, 0);
        cairo_line_to(pen, radius * gap * std::sin(pi / 3), -radius * gap * 0.5);
        cairo_line_to(pen, 0, -radius * gap);
        cairo_line_to(pen, -radius * gap * std::sin(pi / 3), -radius * gap * 0.5);
        cairo_close_path(pen);
        cairo_fill(pen);
        cairo_restore(pen);
    }
}

void wheel(cairo_t* pen, double radius) {
    constexpr int petals = 8;
    for (int petal = 0; petal < petals; ++petal) {
        cairo_save(pen);
        cairo_rotate(pen, petal * 2 * pi / petals);
        cairo_move_to(pen, radius * 0.2, 0);
        cairo_curve_to(pen, radius * 0.5, -radius * 0.35, radius * 0.9, -radius * 0.2, radius, 0);
        cairo_curve_to(pen, radius * 0.7, -radius * 0.05, radius * 0.5, radius * 0.1, radius * 0.2,
                       0);
        cairo_fill(pen);
        cairo_restore(pen);
    }
}

void cross(cairo_t* pen, double radius) {
    cairo_rectangle(pen, -radius * 0.3, -radius * 0.9, radius * 0.6, radius * 1.8);
    cairo_rectangle(pen, -radius * 0.9, -radius * 0.3, radius * 1.8, radius * 0.6);
    cairo_fill(pen);
}

}  // namespace

const std::vector<Figure>& abstract_figures() {
    static const std::vector<Figure> all = {ring,     bars,    hexagon, chevrons, triangles,
                                            star,     squares, spiral,  waves,    links,
                                            swooshes, arcs,    cube,    wheel,    cross};
    return all;
}

void fill_with_hole(cairo_t* pen, double hole) {
    cairo_close_path(pen);
    cairo_new_sub_path(pen);
    cairo_arc_negative(pen, 0, 0, hole, 2 * pi, 0);
    cairo_set_fill_rule(pen, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_fill(pen);
}

void trace_frame(cairo_t* pen, int kind, double radius) {
    cairo_new_path(pen);
    const double half = radius * (kind == 2 ? 0.86 : 1);
    switch (kind) {
        case 0:
        case 1:
            cairo_save(pen);
            cairo_scale(pen, 1, kind == 0 ? 1 : 0.7);
            cairo_arc(pen, 0, 0, radius, 0, 2 * pi);
            return cairo_restore(pen);
        case 2:
            for (const double turn : {0.0, 0.5, 1.0, 1.5}) {
                const double x = half * 0.7 * std::sqrt(2) * std::cos((turn + 0.25) * pi);
                const double y = half * 0.7 * std::sqrt(2) * std::sin((turn + 0.25) * pi);
                cairo_arc(pen, x, y, half * 0.3, turn * pi, (turn + 0.5) * pi);
            }
            return cairo_close_path(pen);
        default:
            for (int corner = 0; corner < (kind == 3 ? 6 : 4); ++corner) {
                const double turn = corner * 2 * pi / (kind == 3 ? 6 : 4);
                cairo_line_to(pen, radius * std::sin(turn), radius * std::cos(turn));
            }
            cairo_close_path(pen);
    }
}

}  // namespace cards
