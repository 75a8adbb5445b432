#pragma once
// Side: what was read on a card -> whether that is its front, its back, or a logo alone.
//
// A front names somebody. A back is what surely names nobody: services, branches, opening hours. A
// card whose name may only have been missed stays unknown, because a front that is taken for a back
// may be put with somebody else's.

#include "card/reading.h"

namespace cardfile {

[[nodiscard]] Side side_of(const CardReading& read);

}  // namespace cardfile
