#pragma once
// Shows a card: what was read within one outline, or in the whole frame -> whether it is a business
// card at all.
//
// An outline alone does not tell: a receipt and a message on a screen have four straight sides too,
// and a photo without any outline may be a card that fills it. What tells is what the print says.

#include "card/reading.h"

namespace cardfile {

[[nodiscard]] bool shows_a_card(const CardReading& read);

/// It says how somebody can be reached; where no outline was seen, rather surely.
[[nodiscard]] bool reaches_somebody(const CardReading& read);

}  // namespace cardfile
