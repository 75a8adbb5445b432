#include "print/style.h"

#include <algorithm>
#include <cmath>

#include "print/fonts.h"

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
        {rgb(0x0B2A6B), rgb(0x2B5FD9), rgb(0xEEF2FB)},
        {rgb(0x7A0C0C), rgb(0xE5322D), rgb(0xFFF4F1)},
        {rgb(0x2E3A12), rgb(0x8DB600), rgb(0xF5F9E6)},
        {rgb(0x3A3A3C), rgb(0x77787B), rgb(0xF0F0F0)},
        {rgb(0x4A0D33), rgb(0xD6247F), rgb(0xFCEDF4)},
        {rgb(0x003B3A), rgb(0xF2C300), rgb(0xFFFBE8)},
        {rgb(0x1D2A38), rgb(0x49A7D6), rgb(0xE8F3FA)},
        {rgb(0x402000), rgb(0xD2521A), rgb(0xFBF0E9)},
    };
    return all;
}

constexpr Colour white{1, 1, 1};
constexpr Colour black{0.07, 0.07, 0.08};

void colour_for_dark(Style& style, const Palette& palette, Chance& chance) {
    style.paper = chance.likely(0.4) ? rgb(0x1B1B1E) : palette.deep;
    style.ink = between(white, palette.pale, 0.5);
    style.accent = between(palette.bright, white, 0.3);
    style.panel = chance.likely(0.5) ? between(style.paper, white, 0.12) : palette.bright;
}

void colour_for_light(Style& style, const Palette& palette, Chance& chance) {
    const std::vector<Colour> papers = {white,         white,         white,         white,
                                        rgb(0xFBFAF6), rgb(0xF3F1EA), rgb(0xE9E7E2), palette.pale};
    style.paper = chance.pick(papers);
    style.ink = chance.likely(0.55) ? black : palette.deep;
    style.accent = chance.likely(0.8) ? palette.bright : palette.deep;
    style.panel = chance.likely(0.5) ? palette.deep : palette.bright;
}

/// Deep colours carry white print, bright yellow or pale ones black.
void colour_for_coloured(Style& style, const Palette& palette, Chance& chance) {
    style.paper = chance.likely(0.6) ? between(palette.bright, palette.deep, chance.uniform(0, 0.6))
                                     : between(palette.bright, white, chance.uniform(0.1, 0.6));
    style.ink = lightness(style.paper) < 0.6 ? white : black;
    style.accent = lightness(style.paper) < 0.6 ? palette.pale : palette.deep;
    style.panel = chance.likely(0.5) ? palette.deep : white;
}

void colour(Style& style, const Palette& palette, Chance& chance) {
    const bool dark_one = chance.likely(0.5);
    switch (style.ground) {
        case Ground::dark:
            return colour_for_dark(style, palette, chance);
        case Ground::coloured:
            return colour_for_coloured(style, palette, chance);
        case Ground::gradient:
        case Ground::photographic:
            if (dark_one) return colour_for_dark(style, palette, chance);
            return colour_for_light(style, palette, chance);
        default:
            return colour_for_light(style, palette, chance);
    }
}

/// Print must stand off its ground, faint print a little less.
void make_legible(Style& style, Chance& chance) {
    const bool faint = style.ground == Ground::faint;
    const double least = faint ? chance.uniform(0.3, 0.4) : 0.5;
    if (faint) style.ink = between(style.ink, style.paper, 0.7);
    style.ink = set_off(style.ink, style.paper, least);
    style.soft = between(style.ink, style.paper, faint ? 0 : chance.uniform(0, 0.28));
    style.soft = set_off(style.soft, style.paper, least);
    style.accent = set_off(style.accent, style.paper, faint ? 0.3 : 0.34);
    style.second = chance.likely(0.5) ? style.ink : set_off(style.panel, style.paper, 0.25);
    style.on_panel = set_off(lightness(style.panel) < 0.55 ? white : black, style.panel, 0.42);
}

}  // namespace

Colour between(const Colour& a, const Colour& b, double share) {
    return {a.red + (b.red - a.red) * share, a.green + (b.green - a.green) * share,
            a.blue + (b.blue - a.blue) * share};
}

double lightness(const Colour& colour) {
    return 0.3 * colour.red + 0.59 * colour.green + 0.11 * colour.blue;
}

Colour set_off(const Colour& colour, const Colour& ground, double by) {
    const Colour end = lightness(ground) < 0.52 ? white : Colour{0, 0, 0};
    Colour moved = colour;
    for (int step = 0; step < 20 && std::abs(lightness(moved) - lightness(ground)) < by; ++step) {
        moved = between(moved, end, 0.15);
    }
    return moved;
}

Style choose_style(Ground ground, const std::string& language, Chance& chance) {
    Style style;
    style.ground = ground;
    style.family = pick_text_family(language, chance);
    style.display = chance.likely(0.7) ? style.family : pick_display_family(language, chance);
    style.script = pick_family(FaceKind::script, language, chance);
    // Some set small with much room, most as the room allows, some fill the card to its edges.
    const double fullness = chance.uniform(0, 1);
    style.scale = fullness < 0.2   ? chance.uniform(0.82, 0.96)
                  : fullness < 0.6 ? chance.uniform(0.96, 1.25)
                                   : chance.uniform(1.25, 1.75);
    if (chance.likely(0.2)) style.stretch = chance.uniform(0.8, 0.95);
    style.loud_phones = chance.likely(0.2);
    style.loud_net = chance.likely(0.2);
    style.small_address = chance.likely(0.25);
    const std::vector<int> text_weights = {400, 400, 400, 400, 300, 500};
    const std::vector<int> name_weights = {700, 700, 700, 600, 400, 300, 800};
    style.text_weight = chance.pick(text_weights);
    style.name_weight = chance.pick(name_weights);
    style.foil = chance.likely(0.05);
    colour(style, chance.pick(palettes()), chance);
    style.paper_end = style.paper;
    if (ground == Ground::gradient) {
        style.paper_end = between(style.paper, style.accent, chance.uniform(0.15, 0.4));
        style.paper = between(style.paper, style.ink, 0.02);
    }
    make_legible(style, chance);
    return style;
}

Style in_plain_print(Style style, const std::string& language, Chance& chance) {
    style.family =
        pick_family(chance.likely(0.6) ? FaceKind::sans : FaceKind::serif, language, chance);
    style.display = style.family;
    style.scale = std::max(style.scale, 1.0);
    style.least_points = 6;
    style.stretch = 1;
    style.text_weight = std::max(style.text_weight, 400);
    style.name_weight = std::max(style.name_weight, 400);
    style.foil = false;
    style.ink = set_off(style.ink, style.paper, 0.7);
    style.soft = set_off(style.soft, style.paper, 0.65);
    style.accent = set_off(style.accent, style.paper, 0.55);  // some lines are printed in it
    return style;
}

}  // namespace cards
