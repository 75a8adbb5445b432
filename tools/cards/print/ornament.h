#pragma once
// Ornament: coloured fields, rules, frames and maps.

#include "chance.h"
#include "print/block.h"
#include "print/sheet.h"

namespace cards {

void fill_panel(Sheet& sheet, const Area& area, const Colour& colour);
/// The side towards the middle of the card is cut aslant.
void fill_slant(Sheet& sheet, const Area& area, const Colour& colour);
void fill_disc(Sheet& sheet, const Area& square, const Colour& colour);
void draw_rule(Sheet& sheet, const Area& line, const Colour& colour);
void draw_frame(Sheet& sheet, const Area& area, const Colour& colour);
/// A swoosh along the lower edge of that area, which reaches across the card.
void draw_wave(Sheet& sheet, const Area& area, const Colour& colour);
/// Streets around a pin.
void draw_map(Sheet& sheet, const Area& area, const Colour& colour, Chance& chance);

}  // namespace cards
