#pragma once
// Chains: glyphs of one polarity -> rows of them that stand side by side at one height, as letters
// do.

#include <opencv2/core/types.hpp>
#include <vector>

#include "text/glyphs.h"

namespace cardfile {

struct Chain {
    std::vector<Glyph> glyphs;  ///< from left to right
    cv::Point2f left, right;    ///< ends of the baseline
    double above = 0;           ///< greatest height over the baseline, pixels
    double below = 0;           ///< greatest depth under it, pixels
    double height = 0;          ///< median height of its glyphs
    double contrast = 0;        ///< median contrast of its glyphs, grey levels
    double level = 0;           ///< share of its glyphs that stand on the baseline
};

[[nodiscard]] std::vector<Chain> chains(std::vector<Glyph> glyphs);

}  // namespace cardfile
