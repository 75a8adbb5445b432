#include <cairo.h>

#include <cmath>

#include "print/figures.h"

namespace cards {
namespace {

constexpr double pi = 3.14159265358979;

struct Corner {
    double x, y;
};

// Each about (0, 0), as far as the radius reaches.

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

void house(cairo_t* pen, double radius) {
    cairo_set_line_width(pen, radius * 0.2);
    cairo_move_to(pen, -radius, 0);
    cairo_line_to(pen, 0, -radius * 0.85);
    cairo_line_to(pen, radius, 0);
    cairo_stroke(pen);
    cairo_rectangle(pen, -radius * 0.6, radius * 0.1, radius * 1.2, radius * 0.75);
    cairo_fill(pen);
}

void gear(cairo_t* pen, double radius) {
    constexpr int teeth = 10;
    for (int edge = 0; edge < 4 * teeth; ++edge) {
        const double reach = edge % 4 < 2 ? radius : radius * 0.78;
        const double turn = (edge + (edge % 2 == 0 ? 0.15 : -0.15)) * pi / (2 * teeth);
        cairo_line_to(pen, reach * std::cos(turn), reach * std::sin(turn));
    }
    fill_with_hole(pen, radius * 0.4);
}

void globe(cairo_t* pen, double radius) {
    cairo_set_line_width(pen, radius * 0.07);
    for (const double width : {0.95, 0.6, 0.22}) {
        cairo_save(pen);
        cairo_scale(pen, width, 0.95);
        cairo_new_sub_path(pen);
        cairo_arc(pen, 0, 0, radius, 0, 2 * pi);
        cairo_restore(pen);
        cairo_stroke(pen);
    }
    for (const double y : {-0.5, 0.0, 0.5}) {
        const double half = radius * 0.95 * std::sqrt(1 - y * y);
        cairo_move_to(pen, -half, radius * y);
        cairo_line_to(pen, half, radius * y);
        cairo_stroke(pen);
    }
}

void flame(cairo_t* pen, double radius) {
    cairo_move_to(pen, 0, radius);
    cairo_curve_to(pen, -radius * 1.1, radius * 0.8, -radius * 0.7, -radius * 0.2, -radius * 0.1,
                   -radius);
    cairo_curve_to(pen, 0, -radius * 0.4, radius * 0.5, -radius * 0.5, radius * 0.3, -radius * 0.8);
    cairo_curve_to(pen, radius * 0.9, -radius * 0.1, radius * 0.9, radius * 0.8, 0, radius);
    cairo_fill(pen);
}

void drop(cairo_t* pen, double radius) {
    cairo_arc(pen, 0, radius * 0.35, radius * 0.62, -0.12 * pi, 1.12 * pi);
    cairo_curve_to(pen, -radius * 0.4, -radius * 0.2, -radius * 0.1, -radius * 0.5, 0, -radius);
    cairo_curve_to(pen, radius * 0.1, -radius * 0.5, radius * 0.4, -radius * 0.2, radius * 0.59,
                   radius * 0.12);
    cairo_fill(pen);
}

void shield(cairo_t* pen, double radius) {
    cairo_move_to(pen, -radius * 0.85, -radius * 0.85);
    cairo_curve_to(pen, -radius * 0.4, -radius * 0.7, -radius * 0.2, -radius * 0.8, 0, -radius);
    cairo_curve_to(pen, radius * 0.2, -radius * 0.8, radius * 0.4, -radius * 0.7, radius * 0.85,
                   -radius * 0.85);
    cairo_curve_to(pen, radius * 0.95, radius * 0.2, radius * 0.5, radius * 0.8, 0, radius);
    cairo_curve_to(pen, -radius * 0.5, radius * 0.8, -radius * 0.95, radius * 0.2, -radius * 0.85,
                   -radius * 0.85);
    cairo_fill(pen);
}

void bolt(cairo_t* pen, double radius) {
    for (const Corner& at :
         {Corner{0.15, -1}, {-0.6, 0.2}, {-0.05, 0.15}, {-0.25, 1}, {0.6, -0.3}, {0.05, -0.2}}) {
        cairo_line_to(pen, radius * at.x, radius * at.y);
    }
    cairo_close_path(pen);
    cairo_fill(pen);
}

void tree(cairo_t* pen, double radius) {
    for (const double at : {-0.5, -0.05, 0.35}) {
        const double half = radius * (0.6 + 0.35 * at);
        cairo_move_to(pen, 0, radius * (at - 0.5));
        cairo_line_to(pen, half, radius * (at + 0.3));
        cairo_line_to(pen, -half, radius * (at + 0.3));
        cairo_close_path(pen);
        cairo_fill(pen);
    }
    cairo_rectangle(pen, -radius * 0.1, radius * 0.6, radius * 0.2, radius * 0.4);
    cairo_fill(pen);
}

void wings(cairo_t* pen, double radius) {
    for (const double side : {-1.0, 1.0}) {
        for (int feather = 0; feather < 3; ++feather) {
            const double y = radius * (0.5 - 0.35 * feather);
            cairo_move_to(pen, side * radius * 0.08, y);
            cairo_curve_to(pen, side * radius * 0.5, y, side * radius * 0.8, y - radius * 0.2,
                           side * radius * (0.7 + 0.15 * feather), y - radius * 0.6);
            cairo_curve_to(pen, side * radius * 0.6, y - radius * 0.3, side * radius * 0.3,
                           y - radius * 0.25, side * radius * 0.08, y - radius * 0.2);
            cairo_close_path(pen);
            cairo_fill(pen);
        }
    }
}

void book(cairo_t* pen, double radius) {
    for (const double side : {-1.0, 1.0}) {
        cairo_move_to(pen, side * radius * 0.05, -radius * 0.5);
        cairo_curve_to(pen, side * radius * 0.3, -radius * 0.8, side * radius * 0.7, -radius * 0.75,
                       side * radius, -radius * 0.55);
        cairo_line_to(pen, side * radius, radius * 0.55);
        cairo_curve_to(pen, side * radius * 0.7, radius * 0.35, side * radius * 0.3, radius * 0.35,
                       side * radius * 0.05, radius * 0.65);
        cairo_close_path(pen);
        cairo_fill(pen);
    }
}

void tower(cairo_t* pen, double radius) {
    const double heights[] = {0.9, 1.7, 1.25};
    for (int i = 0; i < 3; ++i) {
        const double left = radius * (-0.85 + 0.58 * i);
        cairo_move_to(pen, left, radius * 0.85);
        cairo_line_to(pen, left, radius * (0.85 - heights[i] + 0.25));
        cairo_line_to(pen, left + radius * 0.5, radius * (0.85 - heights[i]));
        cairo_line_to(pen, left + radius * 0.5, radius * 0.85);
        cairo_close_path(pen);
        cairo_fill(pen);
    }
}

}  // namespace

const std::vector<Figure>& things_figures() {
    static const std::vector<Figure> all = {leaf,   peak, house, gear,  globe, flame, drop,
                                            shield, bolt, tree,  wings, book,  tower};
    return all;
}

}  // namespace cards
