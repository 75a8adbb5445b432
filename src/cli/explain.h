#pragma once
// Explain: one card, told to a person: its text where it stands, each field with what speaks for
// and against it, what competed, and what was made nothing of.
//
// A card's reading, and what it was read with -> lines of text for a terminal, UTF-8, without
// control characters of the card's own. Looks at the card again (understand/account.h), so it tells
// what the program thinks now.

#include <string>

#include "card/reading.h"
#include "understand/understand.h"

namespace cardfile {

[[nodiscard]] std::string explained(const CardReading& card, const UnderstandOptions& options);

}  // namespace cardfile
