#pragma once
// Block: lines of print set together inside a rectangle, made smaller until they fit it.

#include <vector>

#include "print/icons.h"
#include "print/sheet.h"
#include "print/type.h"

namespace cards {

struct Area {
    double x = 0, y = 0, width = 0, height = 0;  ///< millimetres
};

enum class Align { left, centre, right };
enum class Anchor { top, middle, bottom };

struct SetLine {
    Words words;
    Type type;
    double space_before = 0;  ///< in ems, on top of the leading
    std::string label = {};   ///< printed in a column of its own, left of the words
    Icon icon = Icon::none;   ///< drawn in that column instead of a label
};

struct Block {
    Area area;
    Align align = Align::left;
    Anchor anchor = Anchor::top;
    double leading = 1.28;  ///< baseline to baseline, in ems
    std::vector<SetLine> lines;
    Colour icon_colour = {};
};

/// How much smaller the block must be set to fit its area; 1 when it fits.
double fitting(Sheet& sheet, const Block& block);
void set(Sheet& sheet, const Block& block);

}  // namespace cards
