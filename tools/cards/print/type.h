#pragma once
// Type: a face, a size and a colour to print with, and the room that print takes.

#include <string>

namespace cards {

inline constexpr double mm_per_point = 25.4 / 72;

/// Each 0 to 1, as a screen shows them (sRGB).
struct Colour {
    double red = 0, green = 0, blue = 0;
};

/// How a logo's letters are filled: `outlined` has an edge of the second colour, `shadowed` a copy
/// of it behind, `shaded` runs from one colour to the other, `hollow` is only an edge, `parted` has
/// its second half in the second colour.
enum class Lettering { plain, outlined, shadowed, shaded, hollow, parted };

struct Type {
    std::string family;
    int weight = 400;  ///< 300 light, 400 regular, 700 bold
    bool italic = false;
    double points = 8;
    Colour colour = {};
    double spacing = 0;  ///< extra room between letters, in ems
    double stretch = 1;  ///< of the letters' width, as people squeeze a line until it fits
    Lettering lettering = Lettering::plain;
    Colour second = {};
};

/// `ink` counts from the left end of the baseline.
struct Extent {
    double advance = 0;  ///< from this line's pen to the next one's
    double ink_left = 0, ink_right = 0;
    double ink_top = 0, ink_bottom = 0;  ///< downwards; the top is negative
};

}  // namespace cards
