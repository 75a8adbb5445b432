#pragma once
// Find lines: a page -> where its lines of print run.
//
// Only where; whether something is text is settled by reading it. Lines along the page's x axis
// come as they run, lines along its y axis (a sideways page, or a web address up the side) as
// reading down it.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "card/geometry.h"
#include "net/net.h"

namespace cardfile {

struct LineRegion {
    Quad box;               ///< in the page's pixels, along the writing, around the letters' ink
    double confidence = 0;  ///< of the network
    bool down = false;      ///< runs along the y axis
};

/// About how many letters it has room for.
[[nodiscard]] double letters(const LineRegion& line);

/// The network has hardly a doubt, and there is room for a word. The rest may be a texture.
[[nodiscard]] bool surely_print(const LineRegion& line);

struct LineFinding {
    std::vector<LineRegion> lines;
    bool sideways = false;  ///< most of the print runs along the page's y axis
};

/// `page` is 8-bit BGR.
[[nodiscard]] LineFinding find_lines(Net& net, const cv::Mat& page);

/// Where there is print at all, in a third of the time: small lines may be one or be missed.
[[nodiscard]] std::vector<LineRegion> glimpsed_lines(Net& net, const cv::Mat& picture);

}  // namespace cardfile
