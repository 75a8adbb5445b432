#pragma once
// Bands: coloured fields along a card's sides, cut with them: headers and footers, strips, frames,
// cards of two colours. Where one ends its edge is as straight and as sharp as the card's own.

#include <vector>

#include "chance.h"
#include "print/block.h"
#include "print/style.h"

namespace cards {

struct Bands {
    std::vector<Area> fields;
    Area free;  ///< of the card, for all that is printed
};

/// Along one side, two, or all. Many are nearly of the colour of what the card will lie on.
Bands print_bands(Sheet& sheet, const Style& style, const Colour& desk, Chance& chance);

}  // namespace cards
