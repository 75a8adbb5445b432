#include "print/style.h"

#include <cairo.h>

namespace cards {
namespace {

struct Palette {
    Colour deep, bright, pale;
};

Colour rgb(int hex) {
    return {((hex >> 16) & 255) / 255.0, ((hex >> 8) & 255) / 255.0, (hex & 255) / 255.0};
}

const std::vector<Palette>& palettes() {
    static const std::vector<Palette> all = {
        {rgb(0x12304F), rgb(0x1F78B8), rgb(0xE9F0F6)},
        {rgb(0x5A1220), rgb(0xC4262E), rgb(0xF8EDEA)},
        {rgb(0x17402A), rgb(0x3F9A4C), rgb(0xEDF4EA)},
        {rgb(0x222226), rgb(0xE08A1E), rgb(0xF4F1EC)},
        {rgb(0x35224F), rgb(0x8A4FB5), rgb(0xF2EDF6)},
        {rgb(0x0E3B40), rgb(0x139A94), rgb(0xE7F3F1)},
        {rgb(0x3B2A1C), rgb(0xA9743B), rgb(0xF5EFE4)},
        {rgb(0x1A1A1A), rgb(0x9A8248), rgb(0xF7F5EF)},
    };
    return all;
}

Colour between(const Colour& a, const Colour& b, double share) {
    return {a.red + (b.red - a.red) * share, a.green + (b.green - a.green) * share,
            a.blue + (b.blue - a.blue) * share};
}

constexpr Colour white{1, 1, 1};
constexpr Colour black{0.07, 0.07, 0.08};

void colour_for_dark(Style& style, const Palette& palette, Chance& chance) {
    style.paper = chance.likely(0.4) ? rgb(0x1B1B1E) : palette.deep;
    style.ink = between(white, palette.pale, 0.5);
    style.soft = between(style.ink, style.paper, 0.15);
    style.accent = between(palette.bright, white, 0.3);
    style.panel = between(style.paper, white, 0.12);
    style.on_panel = style.ink;
}

void colour_for_light(Style& style, const Palette& palette, Chance& chance) {
    const std::vector<Colour> papers = {white, white, rgb(0xFBFAF6), rgb(0xF3F1EA), palette.pale};
    style.paper = chance.pick(papers);
    style.ink = chance.likely(0.5) ? black : palette.deep;
    style.soft = between(style.ink, style.paper, chance.uniform(0, 0.3));
    style.accent = palette.bright;
    style.panel = chance.likely(0.5) ? palette.deep : palette.bright;
    style.on_panel = white;
}

void colour_for_coloured(Style& style, const Palette& palette) {
    style.paper = between(palette.bright, palette.deep, 0.25);
    style.ink = white;
    style.soft = between(white, style.paper, 0.08);
    style.accent = between(palette.pale, palette.bright, 0.15);
    style.panel = palette.deep;
    style.on_panel = white;
}

}  // namespace

const std::vector<std::string>& families() {
    static const std::vector<std::string> all = {
        "DejaVu Sans",
        "DejaVu Serif",
        "Liberation Sans",
        "Liberation Serif",
        "Liberation Sans Narrow",
        "Lato",
        "Roboto",
        "Roboto Condensed",
        "Open Sans",
        "EB Garamond",
        "Cantarell",
        "Quicksand",
        "Linux Libertine O",
        "Linux Biolinum O",
        "Comfortaa",
    };
    return all;
}

Style choose_style(Ground ground, Chance& chance) {
    Style style;
    style.ground = ground;
    style.family = chance.pick(families());
    style.display = chance.likely(0.6) ? style.family : chance.pick(families());
    style.scale = chance.uniform(0.95, 1.12);
    const Palette& palette = chance.pick(palettes());
    switch (ground) {
        case Ground::light:
            colour_for_light(style, palette, chance);
            break;
        case Ground::dark:
            colour_for_dark(style, palette, chance);
            break;
        case Ground::coloured:
            colour_for_coloured(style, palette);
            break;
        case Ground::gradient:
            if (chance.likely(0.5)) {
                colour_for_dark(style, palette, chance);
            } else {
                colour_for_light(style, palette, chance);
            }
            break;
    }
    style.paper_end = style.paper;
    if (ground == Ground::gradient) style.paper_end = between(style.paper, palette.bright, 0.35);
    return style;
}

void paint_ground(Sheet& sheet, const Style& style, Chance& chance) {
    cairo_t* pen = sheet.pen();
    const bool across = chance.likely(0.5);
    cairo_pattern_t* fill =
        cairo_pattern_create_linear(0, 0, across ? sheet.width() : 0, sheet.height());
    cairo_pattern_add_color_stop_rgb(fill, 0, style.paper.red, style.paper.green, style.paper.blue);
    cairo_pattern_add_color_stop_rgb(fill, 1, style.paper_end.red, style.paper_end.green,
                                     style.paper_end.blue);
    cairo_set_source(pen, fill);
    cairo_paint(pen);
    cairo_pattern_destroy(fill);
}

}  // namespace cards
