#pragma once
// Lockup: a company's logo as a whole: sign, word and a small line under it, locked together in what
// room the other print has left. The word is a line of the truth as it is printed: the company where
// that stands nowhere in full.

#include "print/pieces.h"

namespace cards {

/// The layout's marks and words; now and then a logo where the layout has none.
void print_logos(Job& job);

}  // namespace cards
