// Screens with print on them: they shine by themselves, and are no cards.

#include <cairo.h>

#include <algorithm>

#include "camera/papers.h"

namespace cards {
namespace {

void box(Sheet& sheet, const cv::Rect2d& area, double grey) {
    sheet.colour({grey, grey, grey * 1.02});
    cairo_rectangle(sheet.pen(), area.x, area.y, area.width, area.height);
    cairo_fill(sheet.pen());
}

Thing shown(Sheet& sheet, const std::string& kind, Chance& chance) {
    Thing thing;
    thing.kind = kind;
    thing.picture = sheet.picture();
    thing.pixels_per_mm = sheet.pixels_per_mm();
    thing.thickness_mm = 6;
    thing.gloss = 0.05;
    thing.glow = 1;
    thing.lines = sheet.printed().lines;
    thing.x = chance.uniform(-15, 15);
    thing.y = chance.uniform(-10, 10);
    thing.turn = chance.uniform(-5, 5);
    return thing;
}

}  // namespace

Thing laptop_screen(Chance& chance) {
    Sheet sheet(305, 200, 4);
    box(sheet, {0, 0, 305, 200}, 0.05);
    const bool dark = chance.likely(0.4);
    const double ground = dark ? 0.12 : 0.97;
    const double ink = dark ? 0.85 : 0.1;
    box(sheet, {6, 6, 293, 188}, ground);
    box(sheet, {6, 6, 293, 9}, dark ? 0.2 : 0.85);
    box(sheet, {6, 15, 55, 179}, dark ? 0.16 : 0.92);
    const Type type{"DejaVu Sans", 400, false, chance.uniform(7, 10), {ink, ink, ink}};
    for (double y = 24; y < 180; y += 8) {
        const std::string words = sentence(chance);
        sheet.write({words.substr(0, words.find(' ', 5))}, type, {10, y, 0});
    }
    write_column(sheet, {70, 26, chance.uniform(120, 215), 160, 1.6, 0.3}, type, chance);
    return shown(sheet, "laptop", chance);
}

Thing phone_screen(Chance& chance) {
    Sheet sheet(74, 154, 8);
    box(sheet, {0, 0, 74, 154}, 0.04);
    const bool dark = chance.likely(0.4);
    box(sheet, {2, 3, 70, 148}, dark ? 0.1 : 0.95);
    const double ink = dark ? 0.9 : 0.1;
    const Type type{"Roboto", 400, false, 7, {ink, ink, ink}};
    double y = 16;
    while (y < 140) {  // messages, left and right in turn
        const double height = chance.uniform(9, 24);
        const double left = chance.likely(0.5) ? 5 : 18;
        box(sheet, {left, y - 5, 51, height}, dark ? 0.25 : 0.85);
        write_column(sheet, {left + 3, y, 45, height - 8, 1.3, 0.2}, type, chance);
        y += height + 4;
    }
    return shown(sheet, "phone", chance);
}

}  // namespace cards
