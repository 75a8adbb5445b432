#pragma once
// Where a card lies in its photo.

#include "card/geometry.h"

namespace cardfile {

struct Card {
    Quad corners;           ///< in the photo's pixels; may lie outside it when the card is cut
    double confidence = 0;  ///< that this outline is a card's, 0 to 1
};

}  // namespace cardfile
