#include "camera/material.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace cards {
namespace {

/// Each pixel: how much of the second colour, and how bright.
struct Mixture {
    float share = 0, tone = 1;
};

/// Paints a swatch by a rule that is asked at every pixel.
template <class Rule>
cv::Mat3b painted(const Desk& desk, int side, const Rule& rule) {
    cv::Mat3b picture(side, side);
    const cv::Vec3f difference = desk.second - desk.base;
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const Mixture mixture = rule(row, column);
            const cv::Vec3f colour = (desk.base + difference * mixture.share) * mixture.tone;
            for (int channel = 0; channel < 3; ++channel) {
                picture(row, column)[channel] =
                    static_cast<uchar>(std::clamp(colour[channel], 0.0F, 255.0F));
            }
        }
    }
    return picture;
}

cv::Mat3b laminate(const Desk& desk, const Swatch& swatch) {
    const cv::Mat1f speckle = patches(swatch, {0.5, 0.5}, 1);
    const cv::Mat1f stain = cloudy(swatch, {90, 90}, 2);
    const auto strength = static_cast<float>(0.03 * desk.size * desk.size);
    return painted(desk, swatch.side, [&](int row, int column) {
        return Mixture{stain(row, column) * 0.5F, 1 + strength * (speckle(row, column) - 0.5F)};
    });
}

cv::Mat3b wood(const Desk& desk, const Swatch& swatch) {
    const cv::Mat1f bend = cloudy(swatch, {170, 45}, 1);
    const cv::Mat1f phase = cloudy(swatch, {220, 30}, 2);
    const cv::Mat1f fibre = patches(swatch, {14, 0.35}, 3);
    const cv::Mat1f pores = patches(swatch, {7, 0.5}, 4);
    const auto mm = static_cast<float>(1 / swatch.pixels_per_mm);
    const float ring = 1 / static_cast<float>(2.6 * desk.size * 6.2832);
    constexpr float board_mm = 110;
    return painted(desk, swatch.side, [&](int row, int column) {
        const float y = static_cast<float>(row) * mm + 37;
        const float board = std::floor(y / board_mm);
        const float within = y - board * board_mm;
        const float bent =
            within + 14 * bend(row, column) + 31 * board + 0.012F * static_cast<float>(column) * mm;
        const float rings = 0.5F + 0.5F * wave(bent * ring + 0.8F * phase(row, column));
        const float pore = std::max(0.0F, pores(row, column) - 0.78F) * 2.2F;
        const float share = 0.42F * rings * rings + 0.38F * fibre(row, column) + pore - 0.1F;
        const float tone = 0.94F + 0.1F * wave(board * 0.37F);
        return Mixture{std::clamp(share, 0.0F, 1.0F), within < 0.6F ? tone * 0.6F : tone};
    });
}

cv::Mat3b cloth(const Desk& desk, const Swatch& swatch) {
    const cv::Mat1f wobble = patches(swatch, {9, 9}, 1);
    const cv::Mat1f across = patches(swatch, {2.5, 0.3}, 2);
    const cv::Mat1f down = patches(swatch, {0.3, 2.5}, 3);
    const cv::Mat1f fold = cloudy(swatch, {120, 70}, 4);
    const auto threads = static_cast<float>(1 / (swatch.pixels_per_mm * 0.9 * desk.size));
    return painted(desk, swatch.side, [&](int row, int column) {
        const float off = 0.25F * wobble(row, column);
        const float u = static_cast<float>(column) * threads + off;
        const float v = static_cast<float>(row) * threads - off + 1;
        const bool over = ((static_cast<int>(u) + static_cast<int>(v)) & 1) == 0;
        const float across_thread = over ? u - std::floor(u) : v - std::floor(v);
        const float round = wave(across_thread / 2);
        const float uneven = 0.5F * (across(row, column) + down(row, column)) - 0.5F;
        const float light =
            0.86F + 0.16F * round + 0.16F * uneven + 0.2F * (fold(row, column) - 0.5F);
        return Mixture{over ? 0.25F : 0.75F, light};
    });
}

cv::Mat3b stone(const Desk& desk, const Swatch& swatch) {
    const cv::Mat1f veins = cloudy(swatch, {70, 48}, 1);
    const cv::Mat1f more = cloudy(swatch, {40, 60}, 2);
    const cv::Mat1f grain = patches(swatch, {0.9, 0.9}, 3);
    const cv::Mat1f speck = patches(swatch, {1.1, 1.1}, 4);
    // Some stones have veins, some only specks.
    const float veined = desk.seed % 2 == 0 ? 0.75F : 0.0F;
    const float speckled = desk.seed % 2 == 0 ? 0.2F : 0.8F;
    return painted(desk, swatch.side, [&](int row, int column) {
        const float vein = std::abs(veins(row, column) + 0.3F * more(row, column) - 0.65F);
        const float sharp = std::max(0.0F, 1 - vein * 14);
        const float share = sharp * sharp * veined +
                            speckled * std::clamp((speck(row, column) - 0.68F) * 2.5F, 0.0F, 0.6F);
        return Mixture{std::min(1.0F, share), 1 + 0.10F * (grain(row, column) - 0.5F)};
    });
}

cv::Mat3b leather(const Desk& desk, const Swatch& swatch) {
    const cv::Mat1f one = patches(swatch, {1.7, 1.7}, 1);
    const cv::Mat1f other = patches(swatch, {1.9, 1.9}, 2);
    const cv::Mat1f worn = cloudy(swatch, {60, 60}, 3);
    return painted(desk, swatch.side, [&](int row, int column) {
        const float cell = std::abs(one(row, column) - other(row, column));
        const float crease = std::max(0.0F, 1 - cell * 8);
        return Mixture{0.6F * crease, 1 + 0.18F * (worn(row, column) - 0.5F)};
    });
}

cv::Mat3b paper(const Desk& desk, const Swatch& swatch) {
    const cv::Mat1f fibre = patches(swatch, {0.4, 0.3}, 1);
    const cv::Mat1f stain = cloudy(swatch, {60, 60}, 2);
    return painted(desk, swatch.side, [&](int row, int column) {
        return Mixture{stain(row, column), 1 + 0.02F * (fibre(row, column) - 0.5F)};
    });
}

}  // namespace

cv::Mat3b paint_material(const Desk& desk, const Swatch& swatch) {
    switch (desk.kind) {
        case DeskKind::wood:
            return wood(desk, swatch);
        case DeskKind::cloth:
            return cloth(desk, swatch);
        case DeskKind::stone:
            return stone(desk, swatch);
        case DeskKind::leather:
            return leather(desk, swatch);
        case DeskKind::paper:
        case DeskKind::lid:
            return paper(desk, swatch);
        default:
            return laminate(desk, swatch);
    }
}

}  // namespace cards
