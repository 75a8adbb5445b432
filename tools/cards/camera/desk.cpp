#include "camera/desk.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <vector>

namespace cards {
namespace {

double lattice(std::uint32_t seed, int x, int y) {
    std::uint32_t hash = seed * 0x9E3779B9U ^ static_cast<std::uint32_t>(x) * 0x85EBCA6BU ^
                         static_cast<std::uint32_t>(y) * 0xC2B2AE35U;
    hash = (hash ^ (hash >> 15)) * 0x2C1B3C6DU;
    hash = (hash ^ (hash >> 12)) * 0x297A2D39U;
    return (hash ^ (hash >> 15)) / 4294967296.0;
}

/// Value noise, 0 to 1, with features about one unit wide.
double noise(std::uint32_t seed, double x, double y) {
    const double left = std::floor(x);
    const double top = std::floor(y);
    const auto smooth = [](double t) { return t * t * (3 - 2 * t); };
    const double u = smooth(x - left);
    const double v = smooth(y - top);
    const int column = static_cast<int>(left);
    const int row = static_cast<int>(top);
    const double above = lattice(seed, column, row) * (1 - u) + lattice(seed, column + 1, row) * u;
    const double below =
        lattice(seed, column, row + 1) * (1 - u) + lattice(seed, column + 1, row + 1) * u;
    return above * (1 - v) + below * v;
}

/// Octaves of noise down to features of half a millimetre, 0 to 1.
double cloudy(std::uint32_t seed, double x, double y) {
    double sum = 0;
    double weight = 0.5;
    for (std::uint32_t octave = 0; octave < 4; ++octave) {
        sum += weight * noise(seed + octave, x, y);
        x *= 2.1;
        y *= 2.1;
        weight *= 0.5;
    }
    return sum / 0.9375;
}

cv::Vec3f mixed(const Desk& desk, double share) {
    return desk.base * static_cast<float>(1 - share) + desk.second * static_cast<float>(share);
}

cv::Vec3f laminate(const Desk& desk, double x, double y) {
    const double speckle = noise(desk.seed, x / 0.5, y / 0.5) - 0.5;
    const double stain = cloudy(desk.seed + 9, x / 90, y / 90) - 0.5;
    return desk.base * static_cast<float>(1 + 0.05 * speckle + 0.10 * stain);
}

cv::Vec3f wood(const Desk& desk, double x, double y) {
    constexpr double board_mm = 110;
    const double board = std::floor(y / board_mm);
    const double within = y - board * board_mm;
    const auto own = desk.seed + static_cast<std::uint32_t>(static_cast<int>(board) + 100) * 17U;
    const double bent = within + 14 * cloudy(own, x / 170, within / 45) + 0.012 * x;
    const double rings =
        0.5 + 0.5 * std::sin(bent / (2.6 * desk.size) + 5 * cloudy(own + 3, x / 220, within / 30));
    const double fibre = noise(own + 5, x / 14, within / 0.35);
    const double pores = std::max(0.0, noise(own + 7, x / 7, within / 0.5) - 0.78) * 2.2;
    const double tone = 0.9 + 0.2 * lattice(own, 1, 2);
    const double gap = within < 0.6 ? 0.35 : 1.0;
    const double share = std::clamp(0.42 * rings * rings + 0.38 * fibre + pores - 0.1, 0.0, 1.0);
    return mixed(desk, share) * static_cast<float>(tone * gap);
}

cv::Vec3f cloth(const Desk& desk, double x, double y) {
    const double thread = 0.9 * desk.size;
    const double wobble = 0.25 * noise(desk.seed, x / 9, y / 9);
    const double u = x / thread + wobble;
    const double v = y / thread - wobble;
    const bool over = (static_cast<int>(std::floor(u)) + static_cast<int>(std::floor(v))) % 2 == 0;
    const double round = std::sin((over ? u - std::floor(u) : v - std::floor(v)) * 3.14159265);
    const double uneven = noise(desk.seed + 2, u * 0.35, v * 3.0) * 0.5 +
                          noise(desk.seed + 3, u * 3.0, v * 0.35) * 0.5;
    const double fold = cloudy(desk.seed + 4, x / 120, y / 70) - 0.5;
    const double light = 0.72 + 0.3 * round + 0.25 * (uneven - 0.5) + 0.4 * fold;
    return mixed(desk, over ? 0.25 : 0.75) * static_cast<float>(std::max(0.1, light));
}

cv::Vec3f stone(const Desk& desk, double x, double y) {
    const double warp = 30 * cloudy(desk.seed, x / 60, y / 60);
    const double vein = std::abs(cloudy(desk.seed + 5, (x + warp) / 70, (y - warp) / 48) - 0.5);
    const double grain = noise(desk.seed + 11, x / 0.9, y / 0.9) - 0.5;
    // Turned against the lattice, or the specks would show its rows.
    const double speck = noise(desk.seed + 13, (x + 0.7 * y) / 1.1, (y - 0.7 * x) / 1.1);
    const double share = std::exp(-vein * 22) * 0.75 + std::clamp((speck - 0.72) * 2.5, 0.0, 0.45);
    return mixed(desk, std::min(1.0, share)) * static_cast<float>(1 + 0.22 * grain);
}

cv::Vec3f leather(const Desk& desk, double x, double y) {
    const double cell =
        std::abs(noise(desk.seed, x / 1.7, y / 1.7) - noise(desk.seed + 1, x / 1.9, y / 1.9));
    const double crease = std::exp(-cell * 14);
    const double worn = cloudy(desk.seed + 2, x / 60, y / 60) - 0.5;
    return mixed(desk, 0.6 * crease) * static_cast<float>(1 + 0.35 * worn);
}

/// Screen colour 0xRRGGBB to linear BGR.
cv::Vec3f colour(int hex) {
    return {from_screen(static_cast<float>(hex & 255) / 255),
            from_screen(static_cast<float>((hex >> 8) & 255) / 255),
            from_screen(static_cast<float>((hex >> 16) & 255) / 255)};
}

struct Pair {
    int base, second;
};

const std::vector<Pair>& colours(DeskKind kind) {
    static const std::vector<Pair> laminates = {{0x9C9D98, 0}, {0xB9B4AA, 0}, {0x6E7274, 0},
                                                {0x3B3C3F, 0}, {0xC9C6BE, 0}, {0x55606B, 0}};
    static const std::vector<Pair> woods = {{0xB98B5C, 0x7A4E2A},
                                            {0x8A5A36, 0x4C2C17},
                                            {0xC8A67C, 0x96714A},
                                            {0x5B3B27, 0x2F1C12},
                                            {0xA98463, 0x75543A}};
    static const std::vector<Pair> cloths = {{0x5B6672, 0x434D59},
                                             {0x8A7F70, 0x6E6456},
                                             {0x37414F, 0x252D38},
                                             {0x7A3B3B, 0x5A2828},
                                             {0xA9A294, 0x8C8577}};
    static const std::vector<Pair> stones = {
        {0x8F8C86, 0x5C5955}, {0x3A3A3C, 0x77757A}, {0xB5AEA3, 0x857C70}, {0x565B57, 0x8E918C}};
    static const std::vector<Pair> leathers = {
        {0x4A2E20, 0x24150E}, {0x28282A, 0x101011}, {0x6E4A30, 0x3B2617}};
    switch (kind) {
        case DeskKind::wood:
            return woods;
        case DeskKind::cloth:
            return cloths;
        case DeskKind::stone:
            return stones;
        case DeskKind::leather:
            return leathers;
        default:
            return laminates;
    }
}

using Paint = cv::Vec3f (*)(const Desk&, double, double);

Paint paint_for(DeskKind kind) {
    switch (kind) {
        case DeskKind::wood:
            return wood;
        case DeskKind::cloth:
            return cloth;
        case DeskKind::stone:
            return stone;
        case DeskKind::leather:
            return leather;
        default:
            return laminate;
    }
}

}  // namespace

Desk choose_desk(DeskKind kind, Chance& chance) {
    const Pair pair = chance.pick(colours(kind));
    Desk desk{kind, colour(pair.base), colour(pair.second)};
    desk.turn = chance.uniform(-12, 12) + (chance.likely(0.3) ? 90 : 0);
    desk.size = chance.uniform(0.8, 1.4);
    desk.seed = static_cast<std::uint32_t>(chance.whole(1, 1000000));
    return desk;
}

Linear paint_desk(const Desk& desk, const Eye& eye) {
    const cv::Matx33d to_table = plane_to_photo(eye, 0).inv();
    const double angle = desk.turn * 3.14159265358979 / 180;
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    const Paint paint = paint_for(desk.kind);
    Linear picture(eye.frame.height, eye.frame.width);
    for (int row = 0; row < picture.rows; ++row) {
        auto* pixels = picture.ptr<cv::Vec3f>(row);
        for (int column = 0; column < picture.cols; ++column) {
            const cardfile::Point at = projected(to_table, {column + 0.5, row + 0.5});
            pixels[column] = paint(desk, at.x * c + at.y * s, at.y * c - at.x * s);
        }
    }
    return picture;
}

}  // namespace cards
