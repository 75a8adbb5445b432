#include "reader/corner_order.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cardfile {

Quad from_top_left(const Quad& corners, int turn) {
    // A quarter turn clockwise brings the bottom left corner, the last, to the top left.
    Quad counted = corners;
    std::rotate(counted.begin(), counted.begin() + (4 - turn / 90) % 4, counted.end());
    return counted;
}

int turn_of(const Quad& corners) {
    const Point along{corners[1].x - corners[0].x + corners[2].x - corners[3].x,
                      corners[1].y - corners[0].y + corners[2].y - corners[3].y};
    const double down =
        std::atan2(along.y, along.x) * 180 / std::numbers::pi;  // clockwise: y grows down
    return (int(std::lround(-down / 90)) + 4) % 4 * 90;
}

}  // namespace cardfile
