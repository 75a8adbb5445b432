#include "camera/texture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace cards {

cv::Mat1f patches(const Swatch& swatch, cv::Size2d patch_mm, std::uint32_t kind) {
    // A patch below a pixel would only be slow.
    const auto count = [&](double size_mm) {
        return std::min(swatch.side, static_cast<int>(swatch.millimetres() / size_mm) + 1);
    };
    cv::RNG random((static_cast<std::uint64_t>(swatch.seed) << 32U) +
                   kind * std::uint64_t{0x9E3779B9U} + 1);
    cv::Mat1f coarse(count(patch_mm.height) + 2, count(patch_mm.width) + 2);
    random.fill(coarse, cv::RNG::UNIFORM, 0, 1);
    cv::Mat1f fine;
    cv::resize(coarse, fine, {swatch.side, swatch.side}, 0, 0, cv::INTER_LINEAR);
    return fine;
}

cv::Mat1f cloudy(const Swatch& swatch, cv::Size2d patch_mm, std::uint32_t kind) {
    // The coarse octaves are as good at a quarter of the size.
    constexpr int shrink = 4;
    const Swatch small{swatch.side / shrink, swatch.pixels_per_mm / shrink, swatch.seed};
    cv::Mat1f sum(small.side, small.side, 0.0F);
    double weight = 8.0 / 15;
    for (std::uint32_t octave = 0; octave < 4; ++octave) {
        sum += weight * patches(small, patch_mm, kind * 16 + octave);
        patch_mm = {patch_mm.width / 2.1, patch_mm.height / 2.1};
        weight /= 2;
    }
    cv::resize(sum, sum, {swatch.side, swatch.side}, 0, 0, cv::INTER_CUBIC);
    return sum;
}

float wave(float turns) {
    constexpr int steps = 1024;
    static const std::array<float, steps> table = [] {
        std::array<float, steps> values{};
        for (int i = 0; i < steps; ++i) {
            values[static_cast<std::size_t>(i)] =
                static_cast<float>(std::sin(i * 6.283185307179586 / steps));
        }
        return values;
    }();
    // Rounded down, as std::floor does it, which is a call.
    const float place = turns * steps;
    const int cut = static_cast<int>(place);
    const int step = cut - static_cast<int>(static_cast<float>(cut) > place);
    return table[static_cast<std::size_t>(step & (steps - 1))];
}

}  // namespace cards
