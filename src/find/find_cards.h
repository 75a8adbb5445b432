#pragma once
// Find: Photo -> the cards lying in it, with their corners.
//
// Total: no card found is an empty list, and then the whole frame is read. Never a wrong crop: an
// outline that is not convincingly a card's is left out.

#include <vector>

#include "card/card.h"
#include "card/photo.h"
#include "find/candidates.h"

namespace cardfile {

struct FindOptions {
    int most = 12;  ///< a flatbed sheet holds about so many
};

[[nodiscard]] std::vector<Card> find_cards(CardNets& nets, const Photo& photo,
                                           const FindOptions& options = {});

}  // namespace cardfile
