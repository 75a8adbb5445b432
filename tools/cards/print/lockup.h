#pragma once
// Lockup: a company's logo as a whole: sign, word and a small line under it, locked together in
// what room the other print has left. The word is a line of the truth as it is printed: the company
// where that stands nowhere in full.

#include "print/pieces.h"
#include "print/room.h"

namespace cards {

/// The layout's marks and words; now and then a logo where the layout has none.
void print_logos(Job& job);

/// What neither print nor panels' edges nor logos have taken so far.
Room room_left(const Job& job);

}  // namespace cards
