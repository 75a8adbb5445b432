#include "camera/stock.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "camera/texture.h"

namespace cards {
namespace {

/// Pressed lines that cross at a slant, as on fancy board: 0 to 1, the light side of each line
/// bright.
cv::Mat1f lattice(const Swatch& swatch, Chance& chance) {
    const double pitch = chance.uniform(0.7, 2.2) * swatch.pixels_per_mm;
    const double slant = chance.uniform(0.6, 1.0);
    cv::Mat1f relief(swatch.side, swatch.side);
    for (int row = 0; row < relief.rows; ++row) {
        float* to = relief[row];
        for (int column = 0; column < relief.cols; ++column) {
            const float rising = wave(static_cast<float>((column + slant * row) / pitch));
            const float falling = wave(static_cast<float>((column - slant * row) / pitch));
            to[column] = 0.5F + 0.5F * std::max(rising, falling);
        }
    }
    return relief;
}

struct LintInk {
    cv::Scalar colour;
    Chance& chance;
};

/// A sheet of paper's mottle, made once: fine fibres and coarser clouds about the middle grey.
const cv::Mat3b& mottle() {
    static const cv::Mat3b sheet = [] {
        constexpr int side = 512;
        cv::RNG random(20240611);
        cv::Mat1f fine(side, side);
        cv::Mat1f coarse(side / 8, side / 8);
        random.fill(fine, cv::RNG::NORMAL, 0, 26);
        random.fill(coarse, cv::RNG::NORMAL, 0, 14);
        cv::GaussianBlur(fine, fine, {}, 0.9);
        cv::resize(coarse, coarse, fine.size(), 0, 0, cv::INTER_CUBIC);
        cv::Mat1b grey;
        cv::Mat1f(fine + coarse).convertTo(grey, CV_8U, 1, 128);
        cv::Mat3b three;
        cv::cvtColor(grey, three, cv::COLOR_GRAY2BGR);
        return three;
    }();
    return sheet;
}

void add_mottle(cv::Mat3b& print, double strength) {
    const cv::Mat3b& tile = mottle();
    for (int row = 0; row < print.rows; row += tile.rows) {
        for (int column = 0; column < print.cols; column += tile.cols) {
            const cv::Rect part =
                cv::Rect(column, row, tile.cols, tile.rows) & cv::Rect({0, 0}, print.size());
            cv::Mat3b below = print(part);
            cv::addWeighted(below, 1, tile(cv::Rect({0, 0}, part.size())), strength,
                            -128 * strength, below);
        }
    }
}

/// The card's pale core, seen where a dark print is cut and rubbed.
void show_core(cv::Mat3b& print, double pixels_per_mm, Chance& chance) {
    constexpr int core = 222;
    const double most = pixels_per_mm * chance.uniform(0.03, 0.16);
    const double strength = chance.uniform(0.05, 0.45);
    const int band = static_cast<int>(std::ceil(most));
    const auto side = [&](int length, const auto& pixel) {
        double depth = chance.uniform(0, most);
        for (int along = 0; along < length; ++along) {
            depth = std::clamp(depth + most * 0.04 * chance.normal(), 0.1 * most, most);
            for (int in = 0; in < std::min<int>(band, static_cast<int>(std::ceil(depth))); ++in) {
                cv::Vec3b& value = pixel(along, in);
                for (int c = 0; c < 3; ++c) {
                    value[c] = cv::saturate_cast<uchar>(value[c] + (core - value[c]) * strength *
                                                                       (1 - in / (depth + 1)));
                }
            }
        }
    };
    const int right = print.cols - 1;
    const int bottom = print.rows - 1;
    side(print.cols, [&](int at, int in) -> cv::Vec3b& { return print(in, at); });
    side(print.cols, [&](int at, int in) -> cv::Vec3b& { return print(bottom - in, at); });
    side(print.rows, [&](int at, int in) -> cv::Vec3b& { return print(at, in); });
    side(print.rows, [&](int at, int in) -> cv::Vec3b& { return print(at, right - in); });
}

/// A hair or fibre: a short curved line.
void draw_fibre(cv::Mat3b& print, const cv::Point2d& at, double length, const LintInk& ink) {
    std::vector<cv::Point> points;
    double turn = ink.chance.uniform(0, 6.28);
    const double bend = ink.chance.uniform(-0.5, 0.5);
    cv::Point2d point = at;
    constexpr int steps = 7;
    for (int step = 0; step < steps; ++step) {
        points.emplace_back(cvRound(point.x), cvRound(point.y));
        point += cv::Point2d(std::cos(turn), std::sin(turn)) * (length / steps);
        turn += bend;
    }
    cv::polylines(print, std::vector<std::vector<cv::Point>>{points}, false, ink.colour, 1,
                  cv::LINE_AA);
}

}  // namespace

void add_lint(cv::Mat3b& picture, double pixels_per_mm, int most, Chance& chance) {
    const cv::Rect whole({0, 0}, picture.size());
    cv::Point2d heap(chance.uniform(0, picture.cols), chance.uniform(0, picture.rows));
    for (int left = chance.whole(0, most); left > 0; --left) {
        if (chance.likely(0.15)) {
            heap = {chance.uniform(0, picture.cols), chance.uniform(0, picture.rows)};
        }
        constexpr double spread_mm = 7;
        const double spread = spread_mm * pixels_per_mm;
        const cv::Point2d at =
            chance.likely(0.6)
                ? heap + spread * cv::Point2d(chance.normal(), chance.normal())
                : cv::Point2d(chance.uniform(0, picture.cols), chance.uniform(0, picture.rows));
        if (!whole.contains(at)) continue;
        const cv::Vec3b below = picture(cv::Point(at));
        const double end = below[1] < 120 ? 225 : 70;
        const double share = chance.uniform(0.15, 0.6);
        const cv::Scalar colour(below[0] + (end - below[0]) * share,
                                below[1] + (end - below[1]) * share,
                                below[2] + (end - below[2]) * share);
        if (chance.likely(0.3)) {
            const double length = chance.uniform(0.4, 2.5) * pixels_per_mm;
            draw_fibre(picture, at, length, {colour, chance});
        } else {
            const int radius = static_cast<int>(chance.uniform(0.02, 0.12) * pixels_per_mm);
            cv::circle(picture, at, radius, colour, cv::FILLED, cv::LINE_AA);
        }
    }
}

cv::Mat3b as_handled(const cv::Mat3b& print, double pixels_per_mm, Chance& chance) {
    cv::Mat3b picture = print.clone();
    add_mottle(picture, chance.uniform(0.03, 0.14));
    show_core(picture, pixels_per_mm, chance);
    const bool dark = cv::mean(picture)[1] < 110;  // lint shows there
    if (chance.likely(0.6)) add_lint(picture, pixels_per_mm, dark ? 45 : 10, chance);
    return picture;
}

cv::Mat3b on_stock(const cv::Mat3b& print, double pixels_per_mm, Chance& chance) {
    const Swatch swatch{std::max(print.cols, print.rows), pixels_per_mm,
                        static_cast<std::uint32_t>(chance.whole(1, 1000000))};
    const double thread_mm = chance.uniform(0.3, 0.6);
    cv::Mat1f relief;
    switch (chance.whole(0, 3)) {
        case 0:  // linen
            relief =
                0.5 * (patches(swatch, {thread_mm, 4}, 1) + patches(swatch, {4, thread_mm}, 2));
            break;
        case 1:  // laid
            relief = patches(swatch, {9, thread_mm}, 1);
            break;
        case 2:  // hammered
            relief = patches(swatch, {1.2 * thread_mm, 1.2 * thread_mm}, 1);
            break;
        default:
            relief = lattice(swatch, chance);
    }
    const auto depth = static_cast<float>(chance.uniform(0.06, 0.25));
    // Lit from one side: what rises towards the lamp is bright, what falls away from it dark.
    const int step = std::max(1, static_cast<int>(0.4 * thread_mm * pixels_per_mm));
    const int across = chance.likely(0.5) ? step : 0;
    const int down = across == 0 || chance.likely(0.5) ? step : 0;
    cv::Mat3b picture(print.size());
    std::vector<float> light(static_cast<std::size_t>(print.cols));
    for (int row = 0; row < print.rows; ++row) {
        const float* here = relief[row];
        const float* above = relief[std::max(0, row - down)];
        const auto lit = [&](int column, int beside) {
            light[static_cast<std::size_t>(column)] =
                1 + depth * (here[column] - above[beside] - 0.03F);
        };
        for (int column = 0; column < across; ++column) lit(column, 0);
        for (int column = across; column < print.cols; ++column) lit(column, column - across);
        const cv::Vec3b* from = print[row];
        cv::Vec3b* to = picture[row];
        for (const float share : light) {
            for (int channel = 0; channel < 3; ++channel) {
                (*to)[channel] = static_cast<uchar>(
                    std::min(255.0F, static_cast<float>((*from)[channel]) * share));
            }
            ++from;
            ++to;
        }
    }
    return picture;
}

}  // namespace cards
