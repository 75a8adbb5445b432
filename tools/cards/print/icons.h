#pragma once
// Icons: the little signs that stand for "telephone" and the like.

#include "print/sheet.h"

namespace cards {

/// `blank` keeps the room and draws nothing.
enum class Icon { none, blank, phone, mobile, fax, mail, web, pin };

/// Drawn in a square of that size whose bottom left corner is the place.
void draw_icon(Sheet& sheet, Icon icon, const Place& place, double size_mm);

}  // namespace cards
