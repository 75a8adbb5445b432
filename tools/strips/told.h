#pragma once
// Told: a region that the reader found, and the lines that were printed -> what it must read there.

#include <string>
#include <vector>

#include "card/geometry.h"
#include "text/find_lines.h"

namespace strips {

/// A printed line where the page has it, along its writing.
struct Written {
    cardfile::Quad box;
    std::string text;   ///< empty: something hides it
    bool icon = false;  ///< a drawing before it may be part of the region found
};

struct Told {
    std::string text;
    bool reversed = false;
    bool print = false;  ///< shows print of some kind
    bool exact = false;  ///< and what it says is known
    std::vector<const Written*> of = {};
};

/// What the region says, where it begins and ends as lines do.
Told told(const cardfile::LineRegion& region, const std::vector<Written>& lines);

}  // namespace strips
