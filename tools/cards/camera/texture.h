#pragma once
// Texture: patches of chance at any size, from which the desks' materials are mixed.

#include <cstdint>
#include <opencv2/core/mat.hpp>

namespace cards {

/// A square piece of a material, seen from straight above.
struct Swatch {
    int side = 512;            ///< pixels
    double pixels_per_mm = 4;  ///< of it
    std::uint32_t seed = 1;

    [[nodiscard]] double millimetres() const { return side / pixels_per_mm; }
};

/// Smooth noise, 0 to 1, with patches of about that width and height; each `kind` is another.
cv::Mat1f patches(const Swatch& swatch, cv::Size2d patch_mm, std::uint32_t kind);

/// Four octaves of it, each half the size and weight of the one before.
cv::Mat1f cloudy(const Swatch& swatch, cv::Size2d patch_mm, std::uint32_t kind);

/// The sine of a mat of turns (1 is the whole circle), from a table.
float wave(float turns);

}  // namespace cards
