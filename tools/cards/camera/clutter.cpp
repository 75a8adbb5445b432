#include "camera/clutter.h"

#include <cmath>
#include <opencv2/core.hpp>

#include "camera/cut_out.h"

namespace cards {
namespace {

constexpr double pi = 3.14159265358979;

/// A gradient across a round body: dark at both sides, a streak of light off the middle.
void fill_round(cairo_t* pen, double half, const std::vector<double>& colour) {
    cairo_pattern_t* fill = cairo_pattern_create_linear(0, -half, 0, half);
    const auto stop = [&](double at, double factor) {
        cairo_pattern_add_color_stop_rgb(fill, at, std::min(1.0, colour[0] * factor),
                                         std::min(1.0, colour[1] * factor),
                                         std::min(1.0, colour[2] * factor));
    };
    stop(0, 0.45);
    stop(0.3, 1.0);
    stop(0.38, 1.7);
    stop(0.46, 1.05);
    stop(1, 0.4);
    cairo_set_source(pen, fill);
    cairo_fill(pen);
    cairo_pattern_destroy(fill);
}

Thing ballpen(Chance& chance) {
    static const std::vector<std::vector<double>> colours = {
        {0.12, 0.18, 0.42}, {0.1, 0.1, 0.11}, {0.55, 0.1, 0.12}, {0.72, 0.72, 0.74}};
    const std::vector<double> colour = chance.pick(colours);
    Thing thing = cut_out({142, 14}, [&](cairo_t* pen) {
        rounded_box(pen, {-68, -4.5, 118, 9}, 2.5);
        fill_round(pen, 4.5, colour);
        cairo_move_to(pen, 50, -4.2);
        cairo_line_to(pen, 66, -1.2);
        cairo_line_to(pen, 69, 0);
        cairo_line_to(pen, 66, 1.2);
        cairo_line_to(pen, 50, 4.2);
        cairo_close_path(pen);
        fill_round(pen, 4.2, {0.6, 0.6, 0.58});
        rounded_box(pen, {-66, -1.5, 42, 3}, 1.4);  // the clip
        fill_round(pen, 1.5, {0.7, 0.7, 0.7});
    });
    thing.thickness_mm = 5;
    thing.kind = "ballpen";
    return thing;
}

Thing coin(Chance& chance) {
    const double radius = chance.uniform(9, 12.5);
    const bool brass = chance.likely(0.5);
    Thing thing = cut_out({28, 28}, [&](cairo_t* pen) {
        cairo_pattern_t* metal = cairo_pattern_create_linear(-radius, -radius, radius, radius);
        const double blue = brass ? 0.30 : 0.60;
        cairo_pattern_add_color_stop_rgb(metal, 0, 0.78, 0.70, blue + 0.1);
        cairo_pattern_add_color_stop_rgb(metal, 0.5, 0.55, 0.48, blue - 0.1);
        cairo_pattern_add_color_stop_rgb(metal, 1, 0.68, 0.60, blue);
        cairo_arc(pen, 0, 0, radius, 0, 2 * pi);
        cairo_set_source(pen, metal);
        cairo_fill(pen);
        cairo_pattern_destroy(metal);
        cairo_set_source_rgba(pen, 0.25, 0.2, 0.1, 0.5);
        cairo_set_line_width(pen, 0.5);
        cairo_arc(pen, 0, 0, radius * 0.86, 0, 2 * pi);
        cairo_stroke(pen);
        cairo_arc(pen, -radius * 0.1, -radius * 0.2, radius * 0.35, 0, 2 * pi);  // a worn head
        cairo_arc(pen, 0, radius * 0.6, radius * 0.55, 1.15 * pi, 1.85 * pi);
        cairo_stroke(pen);
    });
    thing.thickness_mm = 1.8;
    thing.kind = "coin";
    return thing;
}

Thing mug(Chance& chance) {
    const double shade = chance.uniform(0.2, 0.9);
    Thing thing = cut_out({124, 96}, [&](cairo_t* pen) {
        cairo_set_source_rgb(pen, shade * 0.85, shade * 0.87, shade * 0.9);
        rounded_box(pen, {30, -9, 28, 18}, 8);  // the handle
        cairo_fill(pen);
        cairo_arc(pen, 0, 0, 43, 0, 2 * pi);
        cairo_fill(pen);
        cairo_pattern_t* inside = cairo_pattern_create_radial(-8, -8, 6, 0, 0, 39);
        cairo_pattern_add_color_stop_rgb(inside, 0, 0.24, 0.14, 0.07);
        cairo_pattern_add_color_stop_rgb(inside, 0.85, 0.13, 0.07, 0.035);
        cairo_pattern_add_color_stop_rgb(inside, 1, 0.3, 0.2, 0.12);
        cairo_arc(pen, 0, 0, 39, 0, 2 * pi);
        cairo_set_source(pen, inside);
        cairo_fill(pen);
        cairo_pattern_destroy(inside);
    });
    thing.thickness_mm = 8;  // its real height would need a side view
    thing.kind = "mug";
    return thing;
}

Thing keyboard(Chance& chance) {
    const bool dark = chance.likely(0.6);
    Thing thing = cut_out({230, 112}, [&](cairo_t* pen) {
        const double body = dark ? 0.12 : 0.75;
        cairo_set_source_rgb(pen, body, body, body * 1.02);
        rounded_box(pen, {-114, -55, 228, 110}, 5);
        cairo_fill(pen);
        for (int row = 0; row < 5; ++row) {
            for (int column = 0; column < 11; ++column) {
                const double x = -108 + column * 19.2 + row % 3 * 4.5;
                const double y = -49 + row * 20;
                const double key = dark ? 0.2 : 0.92;
                cairo_set_source_rgb(pen, key, key, key * 1.02);
                rounded_box(pen, {x, y, 16.8, 16.8}, 2);
                cairo_fill(pen);
                cairo_set_source_rgb(pen, 1 - key, 1 - key, 1 - key);
                cairo_select_font_face(pen, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL,
                                       CAIRO_FONT_WEIGHT_NORMAL);
                cairo_set_font_size(pen, 5);
                const char letter[] = {"QWERTYUIOPASDFGHJKLZXCVBNM"[(row * 11 + column) % 26], 0};
                cairo_move_to(pen, x + 3.5, y + 7);
                cairo_show_text(pen, letter);
            }
        }
    });
    thing.thickness_mm = 7;
    thing.kind = "keyboard";
    return thing;
}

Thing phone(Chance& chance) {
    const double glow = chance.uniform(0.02, 0.06);
    Thing thing = cut_out({76, 156}, [&](cairo_t* pen) {
        cairo_set_source_rgb(pen, 0.16, 0.16, 0.18);
        rounded_box(pen, {-37, -77, 74, 154}, 9);
        cairo_fill(pen);
        cairo_pattern_t* glass = cairo_pattern_create_linear(-36, -76, 36, 76);
        cairo_pattern_add_color_stop_rgb(glass, 0, glow + 0.12, glow + 0.13, glow + 0.15);
        cairo_pattern_add_color_stop_rgb(glass, 0.45, glow, glow, glow);
        cairo_pattern_add_color_stop_rgb(glass, 1, glow * 0.5, glow * 0.5, glow * 0.5);
        rounded_box(pen, {-35.4, -75.4, 70.8, 150.8}, 8);
        cairo_set_source(pen, glass);
        cairo_fill(pen);
        cairo_pattern_destroy(glass);
    });
    thing.thickness_mm = 6;
    thing.kind = "phone";
    return thing;
}

Thing note(Chance& chance) {
    static const std::vector<std::vector<double>> colours = {
        {0.98, 0.92, 0.45}, {0.98, 0.68, 0.75}, {0.66, 0.88, 0.95}, {0.97, 0.97, 0.95}};
    const std::vector<double> colour = chance.pick(colours);
    Thing thing = cut_out({76, 76}, [&](cairo_t* pen) {
        cairo_set_source_rgb(pen, colour[0], colour[1], colour[2]);
        cairo_rectangle(pen, -37.5, -37.5, 75, 75);
        cairo_fill(pen);
        cairo_set_source_rgba(pen, 0.1, 0.12, 0.35, 0.85);
        cairo_set_line_width(pen, 0.55);
        for (int row = 0; row < 4; ++row) {  // handwriting nobody can read
            double x = -30;
            const double y = -22 + row * 13;
            cairo_move_to(pen, x, y);
            while (x < chance.uniform(5, 32)) {
                const double step = chance.uniform(1.2, 2.6);
                cairo_curve_to(pen, x + step * 0.2, y - chance.uniform(1, 5), x + step,
                               y - chance.uniform(1, 4), x + step, y + chance.uniform(-0.4, 0.6));
                x += step;
            }
            cairo_stroke(pen);
        }
    });
    thing.thickness_mm = 0.3;
    thing.kind = "note";
    return thing;
}

bool touch(const Thing& mover, const Thing& still, double gap_mm) {
    const cv::Matx33d way = to_table(still).inv() * to_table(mover);
    const double gap = gap_mm * still.pixels_per_mm;
    constexpr int steps = 24;
    for (int row = 0; row <= steps; ++row) {
        for (int column = 0; column <= steps; ++column) {
            const cardfile::Point at = projected(way, {mover.picture.cols * column / double{steps},
                                                       mover.picture.rows * row / double{steps}});
            if (at.x > -gap && at.x < still.picture.cols + gap && at.y > -gap &&
                at.y < still.picture.rows + gap) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

std::vector<Thing> desk_things(const std::vector<Thing>& cards, Chance& chance) {
    using Make = Thing (*)(Chance&);
    std::vector<Make> makes = {ballpen, coin, coin, mug, keyboard, phone, note, ballpen};
    chance.shuffle(makes);
    makes.resize(5);
    std::vector<Thing> placed = cards;
    std::vector<Thing> things;
    for (const Make make : makes) {
        Thing thing = make(chance);
        constexpr int tries = 60;
        for (int attempt = 0; attempt < tries; ++attempt) {
            // Farther out with each try: near the card first, so that something is in the picture.
            const double away = chance.uniform(45, 60 + attempt * 1.5);
            const double towards = chance.uniform(0, 2 * pi);
            thing.x = away * 1.25 * std::cos(towards);
            thing.y = away * std::sin(towards);
            thing.turn = chance.uniform(-40, 40) + (chance.likely(0.3) ? 90 : 0);
            bool free = true;
            for (const Thing& other : placed) free = free && !touch(thing, other, 5);
            if (!free) continue;
            placed.push_back(thing);
            things.push_back(thing);
            break;
        }
    }
    return things;
}

}  // namespace cards
