#pragma once
// Flatten: cut one card out of its photo and lay it straight, evenly lit, at a known scale.
//
// Photo, Card -> Page. Total: any outline with an area gives a page, and the card's own confidence
// says how far to trust it. Which way up the text runs is not decided here but in text/, where
// there is text to ask.

#include "card/card.h"
#include "card/page.h"
#include "card/photo.h"

namespace cardfile {

struct FlattenOptions {
    /// Pixels of the page's long side: the photo's own resolution within these bounds. At 1000 the
    /// x-height of 6-point print is some 12 pixels, the least that reads well; above 1600 time
    /// grows and nothing else.
    int least_long_side = 1000;
    int most_long_side = 1600;
};

[[nodiscard]] Page flatten(const Photo& photo, const Card& card,
                           const FlattenOptions& options = {});

/// The card that fills the whole frame, for a photo in which no outline was found.
[[nodiscard]] Card whole_frame(const Photo& photo);

/// The page turned clockwise by 0, 90, 180 or 270 degrees.
[[nodiscard]] Page turned(const Page& page, int turn);

}  // namespace cardfile
