#pragma once
// Compose: a set, a seed and a number -> one photograph with its truth. Every number has its own
// stream of chance, so the tenth photograph is the same whether nine others were made or none.

#include <cstdint>

#include "card/error.h"
#include "scene/answer.h"
#include "scene/sets.h"
#include "who/person.h"

namespace cards {

struct Ticket {
    std::uint64_t seed = 1;
    int number = 1;
    int longest = 0;      ///< pixels of the longer side at most; 0: as the set has it
    bool picture = true;  ///< else only the prints and the truth
    bool sharp = false;   ///< the same photograph in good light, with a good lens
    /// Pictures may be shown to people; what only trains takes any number.
    Registry registry = Registry::reserved;
};

cardfile::Result<Shot> compose(const Set& set, const Ticket& ticket);

/// The flat print alone, no camera.
cardfile::Result<Shot> print_flat(const PrintWish& wish, const std::vector<std::string>& locales,
                                  const Ticket& ticket);

}  // namespace cards
