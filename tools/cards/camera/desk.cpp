#include "camera/desk.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "camera/material.h"
#include "camera/sample.h"

namespace cards {
namespace {

cv::Vec3f colour(int hex) {
    return {static_cast<float>(hex & 255), static_cast<float>((hex >> 8) & 255),
            static_cast<float>((hex >> 16) & 255)};
}

struct Pair {
    int base, second;
};

const std::vector<Pair>& colours(DeskKind kind) {
    static const std::vector<Pair> laminates = {
        {0x9C9D98, 0x8A8B86}, {0xB9B4AA, 0xA59F93}, {0x6E7274, 0x5C6062}, {0x3B3C3F, 0x303134},
        {0xC9C6BE, 0xB5B2A9}, {0x55606B, 0x434D57}, {0xE6E5E1, 0xD6D4CF}, {0xF2F1EE, 0xE4E3DF},
        {0xDCD9D2, 0xCCC8C0}, {0x1E1F22, 0x17181A}};
    static const std::vector<Pair> woods = {
        {0xB98B5C, 0x7A4E2A}, {0x8A5A36, 0x4C2C17}, {0xC8A67C, 0x96714A}, {0x5B3B27, 0x2F1C12},
        {0xA98463, 0x75543A}, {0xD9C3A0, 0xB59A74}, {0xE0D2BA, 0xC2AF92}, {0x35241A, 0x1C120C}};
    static const std::vector<Pair> cloths = {
        {0x5B6672, 0x434D59}, {0x8A7F70, 0x6E6456}, {0x37414F, 0x252D38}, {0x7A3B3B, 0x5A2828},
        {0xA9A294, 0x8C8577}, {0xE2DED6, 0xCBC6BC}, {0x23262B, 0x17191D}, {0x3F5B4A, 0x2D4436}};
    static const std::vector<Pair> stones = {{0x8F8C86, 0x5C5955}, {0x3A3A3C, 0x77757A},
                                             {0xB5AEA3, 0x857C70}, {0x565B57, 0x8E918C},
                                             {0xDEDBD6, 0xA9A6A2}, {0x222224, 0x4A494D}};
    static const std::vector<Pair> leathers = {
        {0x4A2E20, 0x24150E}, {0x28282A, 0x101011}, {0x6E4A30, 0x3B2617}, {0x1C1A1A, 0x0C0B0B}};
    static const std::vector<Pair> papers = {
        {0xF4F3F0, 0xE9E7E3}, {0xEDEBE4, 0xE0DDD4}, {0xFAFAF9, 0xF1F1F0}, {0xC9A878, 0xB39062}};
    static const std::vector<Pair> lids = {
        {0xFBFBFB, 0xF7F7F7}, {0xF3F4F2, 0xEDEEEC}, {0x4A4B4D, 0x434446}, {0x8E9092, 0x898B8D}};
    switch (kind) {
        case DeskKind::wood:
            return woods;
        case DeskKind::cloth:
            return cloths;
        case DeskKind::stone:
            return stones;
        case DeskKind::leather:
            return leathers;
        case DeskKind::paper:
            return papers;
        case DeskKind::lid:
            return lids;
        default:
            return laminates;
    }
}

double brightness(const Pair& pair) {
    const cv::Vec3f seen = colour(pair.base);
    return 0.11 * seen[0] + 0.59 * seen[1] + 0.3 * seen[2];
}

/// What a kind has in that tone, or all it has when it has none.
std::vector<Pair> toned(DeskKind kind, Tone tone) {
    std::vector<Pair> fitting;
    for (const Pair& pair : colours(kind)) {
        const double level = brightness(pair);
        if (tone == Tone::any || (tone == Tone::light ? level > 190 : level < 75)) {
            fitting.push_back(pair);
        }
    }
    return fitting.empty() ? colours(kind) : fitting;
}

double gloss_of(DeskKind kind, Chance& chance) {
    switch (kind) {
        case DeskKind::laminate:
        case DeskKind::stone:
            return chance.likely(0.5) ? chance.uniform(0.02, 0.25) : 0;
        case DeskKind::wood:
        case DeskKind::leather:
            return chance.uniform(0, 0.12);
        default:
            return 0;
    }
}

/// Back and forth over the swatch, so that it has no seam. What lies on it stays where it is.
void fold(float* at, int values, float side) {
    const float period = 2 * side;
    for (int i = 0; i < values; ++i) {
        const float turns = at[i] / period;
        // Rounded down, as std::floor does it, but four at a time.
        const int cut = static_cast<int>(turns);
        const int whole = cut - static_cast<int>(static_cast<float>(cut) > turns);
        const float within = at[i] - period * static_cast<float>(whole);
        at[i] = std::min(within, period - within);
    }
}

}  // namespace

Desk choose_desk(DeskKind kind, Tone tone, Chance& chance) {
    const Pair pair = chance.pick(toned(kind, tone));
    Desk desk{kind, colour(pair.base), colour(pair.second)};
    // No two desks are quite the same colour.
    const cv::Vec3f tint(static_cast<float>(chance.uniform(0.96, 1.03)),
                         static_cast<float>(chance.uniform(0.97, 1.03)),
                         static_cast<float>(chance.uniform(0.96, 1.03)));
    if (kind != DeskKind::lid) {
        desk.base = desk.base.mul(tint);
        desk.second = desk.second.mul(tint);
    }
    desk.turn = chance.uniform(-12, 12) + (chance.likely(0.3) ? 90 : 0);
    desk.size = chance.uniform(0.8, 1.5);
    desk.gloss = gloss_of(kind, chance);
    desk.seed = static_cast<std::uint32_t>(chance.whole(1, 1000000));
    return desk;
}

cv::Mat3b paint_desk(const Desk& desk, const Eye& eye) {
    const int long_side = std::max(eye.frame.width, eye.frame.height);
    const double scale = pixels_per_mm(plane_to_photo(eye, 0), {0, 0});
    constexpr double finest = 10;  // pixels a millimetre: finer grain no eye misses
    const Swatch swatch{std::clamp(long_side / 2, 256, 1400), std::clamp(scale, 1.5, finest),
                        desk.seed};
    const cv::Mat3b piece = paint_material(desk, swatch);

    const cv::Matx33d to_table = plane_to_photo(eye, 0).inv();
    const double angle = desk.turn * 3.14159265358979 / 180;
    const double c = std::cos(angle) * swatch.pixels_per_mm;
    const double s = std::sin(angle) * swatch.pixels_per_mm;
    const cv::Rect whole(0, 0, eye.frame.width, eye.frame.height);
    const double middle = swatch.side / 2.0;
    FineRows map = map_of(whole, [&](const cardfile::Point& pixel) {
        const cardfile::Point at = projected(to_table, before_lens(eye, pixel));
        return cardfile::Point{at.x * c + at.y * s + middle, at.y * c - at.x * s + middle};
    });
    const auto last = static_cast<float>(swatch.side - 1);
    cv::Mat3b picture(whole.size());
    for (int row = 0; row < whole.height; ++row) {
        float* at = map.row(row);
        fold(at, 2 * whole.width, last);
        sample(piece, {at, whole.width}, picture.ptr(row));
    }
    return picture;
}

std::string name_of(DeskKind kind) {
    switch (kind) {
        case DeskKind::wood:
            return "wood";
        case DeskKind::cloth:
            return "cloth";
        case DeskKind::stone:
            return "stone";
        case DeskKind::leather:
            return "leather";
        case DeskKind::paper:
            return "paper";
        case DeskKind::lid:
            return "scanner lid";
        default:
            return "laminate";
    }
}

}  // namespace cards
