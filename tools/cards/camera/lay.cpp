#include "camera/lay.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "camera/sample.h"
#include "camera/shrink.h"
#include "camera/solid.h"
#include "camera/way.h"

namespace cards {
namespace {

struct Spot {
    cv::Rect box;    ///< in the photo, with room for the shadow
    cv::Rect tight;  ///< without
    double pixels_per_mm = 0;
};

/// Beside a camera that leans far over, a thing may reach behind it; no photo shows that one.
bool before_camera(const Thing& thing, const Eye& eye) {
    constexpr double nearest = 0.15;  // of the distance to what the camera looks at
    const cv::Matx33d seen = plane_to_photo(eye, thing.rests_mm) * to_table(thing);
    const double right = thing.picture.cols;
    const double bottom = thing.picture.rows;
    for (const cv::Vec3d& corner : {cv::Vec3d(0, 0, 1), cv::Vec3d(right, 0, 1),
                                    cv::Vec3d(right, bottom, 1), cv::Vec3d(0, bottom, 1)}) {
        if ((seen * corner)[2] < nearest * eye.distance_mm) return false;
    }
    return true;
}

Spot spot_of(const Thing& thing, const Eye& eye) {
    if (!before_camera(thing, eye)) return {};
    const double scale = pixels_per_mm(plane_to_photo(eye, thing.rests_mm), {thing.x, thing.y});
    const double margin_mm = std::clamp(4 * thing.thickness_mm + thing.rests_mm, 5.0, 20.0);
    const int margin = static_cast<int>(scale * margin_mm) + 4;
    const cv::Rect box = cv::boundingRect(outline(Way(thing, eye), thing.picture.size()));
    const auto with = [&](int room) {
        const cv::Rect wide(box.x - room, box.y - room, box.width + 2 * room,
                            box.height + 2 * room);
        return wide & cv::Rect(0, 0, eye.frame.width, eye.frame.height);
    };
    return {with(margin), with(4), scale};
}

void fill(cv::Mat mask, const std::vector<cv::Point2f>& points, const cv::Scalar& colour) {
    constexpr int fraction = 4;  // bits
    std::vector<cv::Point> fine;
    fine.reserve(points.size());
    for (const cv::Point2f& point : points) {
        // OpenCV draws from pixel centres.
        fine.emplace_back(cvRound((point.x - 0.5F) * (1 << fraction)),
                          cvRound((point.y - 0.5F) * (1 << fraction)));
    }
    cv::fillPoly(mask, std::vector<std::vector<cv::Point>>{fine}, colour, cv::LINE_AA, fraction);
}

/// How much of each pixel of that part a copy of the thing covers, at one pixel in `step`.
cv::Mat1b cover(const Thing& thing, const Way& way, const cv::Rect& part, double step) {
    const cv::Size size(static_cast<int>(part.width / step) + 1,
                        static_cast<int>(part.height / step) + 1);
    if (thing.cut_out()) return opacity(thing, way, {part.tl(), step, size});
    cv::Mat1b mask(size, uchar{0});
    std::vector<cv::Point2f> points = outline(way, thing.picture.size());
    for (cv::Point2f& point : points) {
        point = (point - cv::Point2f(static_cast<float>(part.x), static_cast<float>(part.y))) *
                (1 / step);
    }
    fill(mask, points, 255);
    return mask;
}

/// Light taken away from what lies below, but where the thing hides it; the canvas is coded as
/// sRGB, so its power is a root.
void darken(cv::Mat3b part, const cv::Mat1b& shadow, const cv::Mat1b& solid, double strength) {
    std::array<int, 256> factor{};
    for (std::size_t i = 0; i < factor.size(); ++i) {
        const double light = 1 - strength * static_cast<double>(i) / 255;
        factor[i] = static_cast<int>(std::lround(256 * std::pow(light, 1 / 2.2)));
    }
    const auto darkened = [&](uchar* bytes, const uchar* dark, int columns) {
        for (int column = 0; column < columns; ++column) {
            if (dark[column] == 0) continue;
            const int keep = factor[dark[column]];
            for (int i = 3 * column; i < 3 * column + 3; ++i) {
                bytes[i] = static_cast<uchar>((bytes[i] * keep) >> 8);
            }
        }
    };
    for (int row = 0; row < part.rows; ++row) {
        each_run(
            solid[row], part.cols, [](uchar value) { return value != surely; },
            [&](int first, int end) {
                darkened(part[row][first].val, shadow[row] + first, end - first);
            });
    }
}

struct Shadow {
    double away_mm, soft_mm, strength;
};

/// Casts shadows of one thing.
struct Caster {
    Canvas& canvas;
    const Thing& thing;
    const Standpoint& from;
    Spot spot;
    cv::Mat1b solid;  ///< where in the spot's box the thing hides its own shadow

    void cast(const Shadow& shadow) const;
};

void Caster::cast(const Shadow& shadow) const {
    const double far = std::hypot(from.light.x, from.light.y) + 1;
    const cv::Matx33d moved(1, 0, -from.light.x / far * shadow.away_mm, 0, 1,
                            -from.light.y / far * shadow.away_mm, 0, 0, 1);
    const Way way(moved * to_table(thing), from.eye, 0);
    const double sigma = std::max(0.5, shadow.soft_mm * spot.pixels_per_mm);
    const double step = std::max(1.0, std::floor(sigma / 2));  // a soft shadow needs few pixels
    cv::Mat1b mask = cover(thing, way, spot.box, step);
    cv::GaussianBlur(mask, mask, {}, sigma / step);
    if (step > 1) {
        cv::resize(mask, mask, {}, step, step, cv::INTER_LINEAR);
    }
    darken(canvas.colour(spot.box), mask, solid, shadow.strength);
}

/// A dark line where the thing touches the desk, and a soft shadow away from the light.
void cast_shadows(Canvas& canvas, const Thing& thing, const Standpoint& from) {
    const double slope = from.light.flash
                             ? 0.1
                             : std::min(2.0, std::hypot(from.light.x, from.light.y) / from.light.z);
    // A card is never quite flat: its edges stand up to a millimetre above the desk.
    const double lift = thing.rests_mm + thing.thickness_mm + 0.5 + std::abs(thing.bend_mm) / 2;
    const double direct = 1 - from.light.ambient;
    Caster caster{canvas, thing, from, spot_of(thing, from.eye), {}};
    const cv::Rect& box = caster.spot.box;
    caster.solid = where_solid(thing, Way(thing, from.eye), {box.tl(), 1, box.size()});
    if (thing.rests_mm < 1) caster.cast({0.15 * slope, 0.25 + 0.2 * thing.thickness_mm, 0.4});
    caster.cast({lift * slope * 1.2, 0.4 + 0.5 * lift, 0.2 + 0.45 * direct});
}

/// The side of it, seen when the camera leans: a card's grey core, or a thicker thing's dark flank.
void draw_flank(Canvas& canvas, const Thing& thing, const Eye& eye) {
    constexpr double paper_mm = 1;
    const double grey = thing.thickness_mm < paper_mm ? 172 : 66;
    const Way foot(to_table(thing), eye, thing.rests_mm);
    if (!thing.cut_out()) {
        fill(canvas.colour, outline(foot, thing.picture.size()), cv::Scalar::all(grey));
        return;
    }
    const Spot spot = spot_of(thing, eye);
    canvas.colour(spot.box).setTo(cv::Scalar::all(grey), cover(thing, foot, spot.box, 1)(cv::Rect(
                                                             {0, 0}, spot.box.size())) > 127);
}

/// Ink is never black and paper never quite white: 1.5 % to 90 % of the light comes back.
const cv::Mat1b& paper_and_ink() {
    static const cv::Mat1b table = [] {
        cv::Mat1b values(1, 256);
        for (int i = 0; i < 256; ++i) {
            const float back = 0.015F + 0.885F * from_screen(static_cast<float>(i) / 255);
            values(i) = static_cast<uchar>(std::lround(255 * to_screen(back)));
        }
        return values;
    }();
    return table;
}

/// The size at which a thing's picture is no finer than the photo can show.
cv::Size seen_size(const Thing& thing, double photo_scale) {
    const cv::Size size = thing.picture.size();
    const double shrink = photo_scale * 1.2 / thing.pixels_per_mm;
    constexpr double worth_it = 0.85;
    if (shrink >= worth_it) return size;
    return {std::max(2, static_cast<int>(std::lround(size.width * shrink))),
            std::max(2, static_cast<int>(std::lround(size.height * shrink)))};
}

/// Upper face over lower: its colours are already times their opacity.
void blend(cv::Vec3b* below, const cv::Vec4b* above, int columns) {
    for (int column = 0; column < columns; ++column) {
        const int alpha = above[column][3];
        if (alpha == 0) continue;
        if (alpha == 255) {
            below[column] = {above[column][0], above[column][1], above[column][2]};
            continue;
        }
        for (int channel = 0; channel < 3; ++channel) {
            const int kept = (below[column][channel] * (255 - alpha) + 127) / 255;
            below[column][channel] =
                static_cast<uchar>(std::min(255, kept + above[column][channel]));
        }
    }
}

void blend_gloss(uchar* below, const cv::Vec4b* above, int columns, double gloss) {
    const int shine = static_cast<int>(gloss * 255);
    for (int column = 0; column < columns; ++column) {
        const int alpha = above[column][3];
        below[column] = static_cast<uchar>((below[column] * (255 - alpha) + shine * alpha) / 255);
    }
}

}  // namespace

void put_down(Canvas& canvas, const Thing& thing, const Standpoint& from) {
    const Spot spot = spot_of(thing, from.eye);
    if (spot.box.empty()) return;
    cast_shadows(canvas, thing, from);
    if (spot.tight.empty()) return;
    if (thing.rests_mm == 0) draw_flank(canvas, thing, from.eye);
    const Way way(thing, from.eye);
    const cv::Rect& box = spot.tight;
    const cv::Size size = seen_size(thing, spot.pixels_per_mm);
    const double across = static_cast<double>(size.width) / thing.picture.cols;
    const double down = static_cast<double>(size.height) / thing.picture.rows;
    FineRows map = map_of(box, [&](const cardfile::Point& pixel) {
        const cardfile::Point at = way.to_thing(pixel);
        return cardfile::Point{at.x * across, at.y * down};
    });
    const bool printed = !thing.cut_out() && thing.glow == 0;
    const cv::Mat4b flat = shrunk(thing.picture, {size, map.reach() & cv::Rect({0, 0}, size),
                                                  printed ? paper_and_ink() : cv::Mat1b()});
    cv::Mat4b face(1, box.width);
    for (int row = 0; row < box.height; ++row) {
        sample(flat, {map.row(row), box.width}, face.ptr());
        blend(canvas.colour[box.y + row] + box.x, face[0], box.width);
        if (canvas.gloss.empty()) continue;
        blend_gloss(canvas.gloss[box.y + row] + box.x, face[0], box.width, thing.gloss);
    }
}

}  // namespace cards
