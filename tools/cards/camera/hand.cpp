#include "camera/hand.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "camera/cut_out.h"

namespace cards {
namespace {

constexpr double pi = 3.14159265358979;

using Skin = std::array<double, 3>;  // red, green, blue

void shade(cairo_pattern_t* fill, double at, const Skin& skin, double factor) {
    cairo_pattern_add_color_stop_rgb(fill, at, std::min(1.0, skin[0] * factor),
                                     std::min(1.0, skin[1] * factor * factor),
                                     std::min(1.0, skin[2] * factor * factor));
}

/// Points to the right; its tip is at the right end.
Thing finger(const Skin& skin, double width_mm, bool nail, Chance& chance) {
    constexpr double length_mm = 130;
    const double half = width_mm / 2;
    const double bulge = chance.uniform(0.9, 1.05);
    Thing thing = cut_out({length_mm, width_mm + 8}, [&](cairo_t* pen) {
        const double tip = length_mm / 2 - 1;
        const double joint = tip - width_mm * 1.7;
        cairo_move_to(pen, -length_mm / 2, -half * 1.12);
        cairo_curve_to(pen, joint - 25, -half, joint - 8, -half * 1.06, joint, -half * bulge);
        cairo_curve_to(pen, tip - half, -half * 0.98, tip, -half * 0.75, tip, 0);
        cairo_curve_to(pen, tip, half * 0.75, tip - half, half * 0.98, joint, half * bulge);
        cairo_curve_to(pen, joint - 8, half * 1.06, joint - 25, half, -length_mm / 2, half * 1.12);
        cairo_close_path(pen);
        cairo_pattern_t* fill = cairo_pattern_create_linear(0, -half, 0, half);
        shade(fill, 0, skin, 0.72);
        shade(fill, 0.25, skin, 1.0);
        shade(fill, 0.45, skin, 1.06);
        shade(fill, 0.75, skin, 0.95);
        shade(fill, 1, skin, 0.62);
        cairo_set_source(pen, fill);
        cairo_fill(pen);
        cairo_pattern_destroy(fill);
        cairo_set_source_rgba(pen, skin[0] * 0.6, skin[1] * 0.5, skin[2] * 0.5, 0.35);
        cairo_set_line_width(pen, 0.5);
        for (int crease = 0; crease < 3; ++crease) {
            const double x = joint - 1.5 + crease * 1.6 + chance.uniform(-0.4, 0.4);
            cairo_move_to(pen, x, -half * 0.6);
            cairo_curve_to(pen, x - 1, -half * 0.2, x - 1, half * 0.2, x, half * 0.55);
            cairo_stroke(pen);
        }
        if (!nail) return;
        const double long_mm = width_mm * 0.66;
        rounded_box(pen, {tip - long_mm - 1, -half * 0.62, long_mm, half * 1.24}, half * 0.55);
        cairo_set_source_rgba(pen, std::min(1.0, skin[0] * 1.1), skin[1] * 0.98, skin[2] * 1.02,
                              0.9);
        cairo_fill_preserve(pen);
        cairo_set_source_rgba(pen, skin[0] * 0.6, skin[1] * 0.45, skin[2] * 0.45, 0.5);
        cairo_stroke(pen);
    });
    thing.kind = "finger";
    thing.thickness_mm = 1;
    return thing;
}

Thing palm(const Skin& skin) {
    Thing thing = cut_out({190, 120}, [&](cairo_t* pen) {
        rounded_box(pen, {-90, -52, 150, 104}, 42);
        cairo_pattern_t* fill = cairo_pattern_create_radial(-10, 0, 10, -20, 0, 95);
        shade(fill, 0, skin, 1.02);
        shade(fill, 0.7, skin, 0.9);
        shade(fill, 1, skin, 0.6);
        cairo_set_source(pen, fill);
        cairo_fill(pen);
        cairo_pattern_destroy(fill);
    });
    thing.kind = "palm";
    thing.thickness_mm = 1;
    return thing;
}

/// Lays a finger so that its tip is at that point of the table, pointing that way.
void point_at(Thing& finger, const cardfile::Point& tip, double turn_degrees) {
    const double angle = turn_degrees * pi / 180;
    const double half = finger.picture.cols / finger.pixels_per_mm / 2;
    finger.turn = turn_degrees;
    finger.x = tip.x - half * std::cos(angle);
    finger.y = tip.y - half * std::sin(angle);
}

}  // namespace

Hand hand_at(const Thing& card, Chance& chance) {
    static const std::vector<Skin> skins = {{0.93, 0.76, 0.66},
                                            {0.87, 0.67, 0.55},
                                            {0.76, 0.56, 0.43},
                                            {0.58, 0.40, 0.29},
                                            {0.38, 0.26, 0.20}};
    const Skin skin = chance.pick(skins);
    const cv::Matx33d table = to_table(card);
    const double right = card.picture.cols;
    const double bottom = card.picture.rows;
    const double reach = chance.uniform(3, 13) * card.pixels_per_mm;
    // From which side of the card, and how far along it.
    const int side = chance.whole(0, 3);
    const double along = chance.uniform(0.15, 0.85);
    const std::array<cardfile::Point, 4> tips = {cardfile::Point{reach, bottom * along},
                                                 {right * along, reach},
                                                 {right - reach, bottom * along},
                                                 {right * along, bottom - reach}};
    const double inwards = side * 90 + card.turn + chance.uniform(-25, 25);
    const cardfile::Point tip = projected(table, tips[static_cast<std::size_t>(side)]);

    Hand hand;
    Thing thumb = finger(skin, chance.uniform(15, 21), chance.likely(0.8), chance);
    point_at(thumb, tip, inwards);
    thumb.rests_mm = card.rests_mm + card.thickness_mm + 3;
    if (chance.likely(0.5)) {  // held, not pressed down
        Thing inner = palm(skin);
        const double angle = inwards * pi / 180;
        const double back_mm = chance.uniform(20, 45);
        inner.x = tip.x - back_mm * std::cos(angle);
        inner.y = tip.y - back_mm * std::sin(angle);
        inner.turn = inwards + chance.uniform(-15, 15);
        hand.below.push_back(std::move(inner));
        const double far = side % 2 == 0 ? right : bottom;
        for (int i = 0; i < 3; ++i) {
            Thing behind = finger(skin, chance.uniform(14, 17), false, chance);
            const double beyond = far / card.pixels_per_mm + chance.uniform(-25, 14);
            const double aside = (i - 1) * 19 + chance.uniform(-2, 2);
            point_at(behind,
                     {tip.x + beyond * std::cos(angle) - aside * std::sin(angle),
                      tip.y + beyond * std::sin(angle) + aside * std::cos(angle)},
                     inwards + (i - 1) * 4);
            hand.below.push_back(std::move(behind));
        }
    }
    hand.above.push_back(std::move(thumb));
    return hand;
}

}  // namespace cards
