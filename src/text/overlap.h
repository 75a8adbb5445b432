#pragma once
// Overlap: two quads -> the area that both cover.

#include "card/geometry.h"

namespace cardfile {

/// Of their convex hulls, in square pixels.
[[nodiscard]] double shared_area(const Quad& a, const Quad& b);

}  // namespace cardfile
