#pragma once
// Find lines: a page -> where its lines of print run, with their polarity.
//
// Only where; whether something is text is settled by reading it. Lines along the page's x axis
// come as they run, lines along its y axis (a sideways page, or a web address up the side) as
// reading down it.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "card/geometry.h"
#include "text/glyphs.h"

namespace cardfile {

struct LineRegion {
    Quad
        box;  ///< in the page's pixels, along the writing: from ascenders and accents to descenders
    Polarity polarity = Polarity::dark_on_light;
    int glyphs = 0;       ///< strokes it was chained from
    double height = 0;    ///< median height of its glyphs, in the page's pixels
    double contrast = 0;  ///< of its glyphs with their ground, grey levels
    /// Share of its glyphs that stand on one baseline: most of print's do, few of a texture's.
    double level = 0;
    bool down = false;  ///< runs along the y axis
};

struct LineFinding {
    std::vector<LineRegion> lines;
    bool sideways = false;  ///< most of the print runs along the page's y axis
};

/// `page` is 8-bit BGR.
[[nodiscard]] LineFinding find_lines(const cv::Mat& page);

}  // namespace cardfile
