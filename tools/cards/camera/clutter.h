#pragma once
// Clutter: what else lies on a desk.

#include <vector>

#include "camera/thing.h"
#include "chance.h"

namespace cards {

/// Some things around the cards, none of them covering one.
std::vector<Thing> desk_things(const std::vector<Thing>& cards, Chance& chance);

}  // namespace cards
