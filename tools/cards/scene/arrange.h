#pragma once
// Arrange: lays the cards on the table and moves the camera until they fill its frame as wished.

#include <vector>

#include "camera/thing.h"
#include "camera/view.h"
#include "chance.h"
#include "scene/sets.h"

namespace cards {

/// How wide that many cards lie, in millimetres, before they are there: a print needs no more dots
/// than the photo will show.
double expected_reach(const Set& set, int count);

void arrange(std::vector<Thing>& things, const Set& set, Chance& chance);

/// The frame cropped to the shape of the card.
void fit_frame(Eye& eye, const Thing& card, Chance& chance);

struct Framing {
    double fill = 0.7;      ///< of the frame by the cards, in the tighter direction
    bool cut = false;       ///< the frame may cut them
    bool only_top = false;  ///< the last card is what is photographed
};

/// The distance and the place at which the cards fill that share of the frame.
void frame_them(Eye& eye, std::vector<Thing>& things, const Framing& framing, Chance& chance);

}  // namespace cards
