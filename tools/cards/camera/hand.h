#pragma once
// Hand: the photographer's own, holding a card or with a finger over its margin.

#include <vector>

#include "camera/thing.h"
#include "chance.h"

namespace cards {

struct Hand {
    std::vector<Thing> below;  ///< palm and fingers behind the card
    std::vector<Thing> above;  ///< the thumb or a finger upon it
};

Hand hand_at(const Thing& card, Chance& chance);

}  // namespace cards
