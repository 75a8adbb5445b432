#pragma once
// Fronts and backs: which card side that names nobody belongs to whose card.
//
// Looks at the newest sides that the reader called a back or a logo, and at the fronts of the same
// folder and day. What both say (a domain, a company's name, a number, an address) is evidence, and
// so are neighbouring photos, shape and colours. Two sides are joined only when that makes them
// sure and neither fits another side nearly as well: a wrong back costs more than none. The answer
// does not depend on the order in which photos were added.

#include <vector>

#include "store/same.h"

namespace cardfile {

/// Puts each back that surely belongs to a front with that front's contact; each is a change, for
/// undo, and what was taken back is not done again. Pair::other is 0 for a back that was no
/// contact.
[[nodiscard]] Result<std::vector<Pair>> join_backs(Store& store);

/// Backs that are contacts of their own with the fronts they may belong to, the likeliest first.
[[nodiscard]] std::vector<Pair> possible_backs(Database& database);

}  // namespace cardfile
