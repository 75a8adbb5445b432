#pragma once
// Glyphs: an evenly lit page -> connected strokes that might be letters or parts of them, dark on
// light and light on dark.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <vector>

namespace cardfile {

struct Glyph {
    cv::Rect box;
    int area = 0;         ///< pixels of ink
    double contrast = 0;  ///< mean difference from the ground, in grey levels
};

enum class Polarity { dark_on_light, light_on_dark };

/// `grey` is 8-bit; sizes are judged against its own, so hand in a picture of about
/// `find_long_side`.
[[nodiscard]] std::vector<Glyph> glyphs(const cv::Mat& grey, Polarity polarity);

inline constexpr int find_long_side = 1100;  ///< pixels: 6-point x-height is some 13

}  // namespace cardfile
