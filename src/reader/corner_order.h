#pragma once
// From which corner a card's corners are counted, and how the photo must be turned to be read.

#include "card/geometry.h"

namespace cardfile {

/// The corners of a page whose print is upright after a clockwise turn of 0, 90, 180 or 270
/// degrees, counted from the one that is then top left.
[[nodiscard]] Quad from_top_left(const Quad& corners, int turn);

/// The clockwise turn, 0, 90, 180 or 270, that brings the print in a card with these corners
/// nearest to upright.
[[nodiscard]] int turn_of(const Quad& corners);

}  // namespace cardfile
