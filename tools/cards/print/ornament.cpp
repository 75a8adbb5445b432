#include "print/ornament.h"

#include <cairo.h>

#include <algorithm>

#include "print/icons.h"
#include "print/style.h"

namespace cards {
namespace {

constexpr double pi = 3.14159265358979;

}  // namespace

void fill_panel(Sheet& sheet, const Area& area, const Colour& colour) {
    sheet.colour(colour);
    cairo_rectangle(sheet.pen(), area.x, area.y, area.width, area.height);
    cairo_fill(sheet.pen());
}

void fill_slant(Sheet& sheet, const Area& area, const Colour& colour) {
    cairo_t* pen = sheet.pen();
    const double cut = area.width * 0.22;
    const bool at_left = area.x < sheet.width() / 4;
    sheet.colour(colour);
    cairo_move_to(pen, area.x + (at_left ? 0 : cut), area.y);
    cairo_line_to(pen, area.x + area.width, area.y);
    cairo_line_to(pen, area.x + area.width - (at_left ? cut : 0), area.y + area.height);
    cairo_line_to(pen, area.x, area.y + area.height);
    cairo_close_path(pen);
    cairo_fill(pen);
}

void fill_disc(Sheet& sheet, const Area& square, const Colour& colour) {
    sheet.colour(colour);
    cairo_arc(sheet.pen(), square.x + square.width / 2, square.y + square.height / 2,
              square.width / 2, 0, 2 * pi);
    cairo_fill(sheet.pen());
}

void draw_rule(Sheet& sheet, const Area& line, const Colour& colour) {
    constexpr double width_mm = 0.25;
    fill_panel(sheet,
               {line.x, line.y, std::max(line.width, width_mm), std::max(line.height, width_mm)},
               colour);
}

void draw_frame(Sheet& sheet, const Area& area, const Colour& colour) {
    sheet.colour(colour);
    cairo_set_line_width(sheet.pen(), 0.35);
    cairo_rectangle(sheet.pen(), area.x, area.y, area.width, area.height);
    cairo_stroke(sheet.pen());
}

void draw_wave(Sheet& sheet, const Area& area, const Colour& colour) {
    cairo_t* pen = sheet.pen();
    const double right = area.x + area.width;
    sheet.colour(colour);
    cairo_move_to(pen, area.x, area.y + area.height * 0.6);
    cairo_curve_to(pen, area.x + area.width * 0.35, area.y - area.height * 0.2,
                   area.x + area.width * 0.6, area.y + area.height * 1.2, right, area.y);
    cairo_line_to(pen, right, area.y + area.height);
    cairo_line_to(pen, area.x, area.y + area.height);
    cairo_close_path(pen);
    cairo_fill(pen);
}

void draw_map(Sheet& sheet, const Area& area, const Colour& colour, Chance& chance) {
    cairo_t* pen = sheet.pen();
    cairo_save(pen);
    cairo_rectangle(pen, area.x, area.y, area.width, area.height);
    cairo_clip(pen);
    fill_panel(sheet, area, between(colour, {1, 1, 1}, 0.85));
    sheet.colour(between(colour, {1, 1, 1}, 0.45));
    for (int street = 0; street < 9; ++street) {
        cairo_set_line_width(pen, chance.uniform(0.4, 2));
        const double from = area.width * chance.uniform(-0.2, 1.2);
        const double to = area.width * chance.uniform(-0.2, 1.2);
        const bool down = street % 2 == 0;
        cairo_move_to(pen, area.x + (down ? from : 0), area.y + (down ? 0 : from));
        cairo_line_to(pen, area.x + (down ? to : area.width), area.y + (down ? area.height : to));
        cairo_stroke(pen);
    }
    cairo_restore(pen);
    sheet.colour({0.8, 0.1, 0.1});
    draw_icon(sheet, Icon::pin, {area.x + area.width * 0.45, area.y + area.height * 0.55, 0}, 4.5);
}

}  // namespace cards
