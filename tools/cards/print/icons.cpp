#include "print/icons.h"

#include <cairo.h>

namespace cards {
namespace {

constexpr double pi = 3.14159265358979;

// Each in a square from (0, 0) to (1, 1), y downwards.

void receiver(cairo_t* pen) {
    cairo_set_line_width(pen, 0.24);
    cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
    cairo_arc(pen, 0.95, 0.05, 0.72, 0.58 * pi, 0.92 * pi);
    cairo_stroke(pen);
    cairo_arc(pen, 0.24, 0.28, 0.17, 0, 2 * pi);
    cairo_arc(pen, 0.72, 0.76, 0.17, 0, 2 * pi);
    cairo_fill(pen);
}

void handset(cairo_t* pen) {
    cairo_set_fill_rule(pen, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_rectangle(pen, 0.24, 0.02, 0.52, 0.96);
    cairo_rectangle(pen, 0.32, 0.14, 0.36, 0.62);
    cairo_fill(pen);
}

void printer(cairo_t* pen) {
    cairo_set_fill_rule(pen, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_rectangle(pen, 0.06, 0.34, 0.88, 0.4);
    cairo_rectangle(pen, 0.26, 0.06, 0.48, 0.2);
    cairo_rectangle(pen, 0.26, 0.58, 0.48, 0.36);
    cairo_fill(pen);
}

void envelope(cairo_t* pen) {
    cairo_set_line_width(pen, 0.1);
    cairo_rectangle(pen, 0.07, 0.2, 0.86, 0.62);
    cairo_move_to(pen, 0.07, 0.22);
    cairo_line_to(pen, 0.5, 0.58);
    cairo_line_to(pen, 0.93, 0.22);
    cairo_stroke(pen);
}

void globe(cairo_t* pen) {
    cairo_set_line_width(pen, 0.09);
    cairo_arc(pen, 0.5, 0.5, 0.43, 0, 2 * pi);
    cairo_move_to(pen, 0.07, 0.5);
    cairo_line_to(pen, 0.93, 0.5);
    cairo_stroke(pen);
    cairo_save(pen);
    cairo_translate(pen, 0.5, 0.5);
    cairo_scale(pen, 0.45, 1);
    cairo_arc(pen, 0, 0, 0.43, 0, 2 * pi);
    cairo_restore(pen);
    cairo_stroke(pen);
}

void drop(cairo_t* pen) {
    cairo_set_fill_rule(pen, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_arc(pen, 0.5, 0.36, 0.33, 0.85 * pi, 0.15 * pi);
    cairo_line_to(pen, 0.5, 0.99);
    cairo_close_path(pen);
    cairo_new_sub_path(pen);
    cairo_arc(pen, 0.5, 0.36, 0.13, 0, 2 * pi);
    cairo_fill(pen);
}

}  // namespace

void draw_icon(Sheet& sheet, Icon icon, const Place& place, double size_mm) {
    using Draw = void (*)(cairo_t*);
    constexpr Draw draws[] = {nullptr, nullptr, receiver, handset, printer, envelope, globe, drop};
    const Draw draw = draws[static_cast<int>(icon)];
    if (draw == nullptr) return;
    cairo_t* pen = sheet.pen();
    cairo_save(pen);
    cairo_translate(pen, place.x, place.y - size_mm);
    cairo_scale(pen, size_mm, size_mm);
    cairo_new_path(pen);
    draw(pen);
    cairo_restore(pen);
}

}  // namespace cards
