#include "camera/stock.h"

#include <algorithm>
#include <cmath>

#include "camera/texture.h"

namespace cards {
namespace {

/// Pressed lines that cross at a slant, as on fancy board: 0 to 1, the light side of each line
/// bright.
cv::Mat1f lattice(const Swatch& swatch, Chance& chance) {
    constexpr double turn = 6.2831853;
    const double pitch = chance.uniform(0.7, 2.2) * swatch.pixels_per_mm;
    const double slant = chance.uniform(0.6, 1.0);
    cv::Mat1f relief(swatch.side, swatch.side);
    for (int row = 0; row < relief.rows; ++row) {
        for (int column = 0; column < relief.cols; ++column) {
            const double rising = std::sin(turn * (column + slant * row) / pitch);
            const double falling = std::sin(turn * (column - slant * row) / pitch);
            relief(row, column) = static_cast<float>(0.5 + 0.5 * std::max(rising, falling));
        }
    }
    return relief;
}

}  // namespace

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
    const auto depth = static_cast<float>(chance.uniform(0.04, 0.18));
    cv::Mat3b picture(print.size());
    for (int row = 0; row < print.rows; ++row) {
        for (int column = 0; column < print.cols; ++column) {
            const float light = 1 + depth * (relief(row, column) - 0.6F);
            for (int channel = 0; channel < 3; ++channel) {
                picture(row, column)[channel] = static_cast<uchar>(
                    std::min(255.0F, static_cast<float>(print(row, column)[channel]) * light));
            }
        }
    }
    return picture;
}

}  // namespace cards
