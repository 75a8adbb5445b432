#pragma once
// Flatten: cut one card out of its photo and lay it straight, evenly lit, at a known scale.
//
// Photo, Card -> Page. Total: any outline with an area gives a page, and the card's own confidence says
// how far to trust it. Which way up the text runs is not decided here but in text/, where there is
// text to ask.

#include "card/card.h"
#include "card/page.h"
#include "card/photo.h"

namespace cardfile {

struct FlattenOptions {
    int long_side = 1400;  ///< pixels; 85 mm at 420 dpi, so that 6-point print is some 25 pixels high
};

[[nodiscard]] Page flatten(const Photo& photo, const Card& card, const FlattenOptions& options = {});

/// The card that fills the whole frame, for a photo in which no outline was found.
[[nodiscard]] Card whole_frame(const Photo& photo);

/// The page turned clockwise by 0, 90, 180 or 270 degrees.
[[nodiscard]] Page turned(const Page& page, int turn);

}  // namespace cardfile
