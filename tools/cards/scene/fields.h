#pragma once
// Fields: what a perfect reader would take from a card, as JSON.

#include <nlohmann/json.hpp>

#include "print/truth.h"

namespace cards {

/// Of one person of the card. Only what is printed: a field that is not on the card has no key.
nlohmann::ordered_json fields_of(const Printed& printed, int person);

}  // namespace cards
