#pragma once
// Ornaments: logos made of shapes, panels, rules, and QR codes.

#include <string>

#include "chance.h"
#include "print/block.h"
#include "print/sheet.h"

namespace cards {

/// One of several marks, centred in a square of that size.
void draw_logo(Sheet& sheet, const Area& square, const Colour& colour, Chance& chance);
void fill_panel(Sheet& sheet, const Area& area, const Colour& colour);
void draw_rule(Sheet& sheet, const Area& line, const Colour& colour);
/// A swoosh along one edge of the card.
void draw_wave(Sheet& sheet, double height_mm, const Colour& colour);

/// Dark on a white field, as printers set it; the code is remembered on the sheet.
void draw_qr(Sheet& sheet, const Area& square, const std::string& payload);
/// vCard 3.0 of what stands on the card.
std::string vcard_of(const Person& person);

}  // namespace cards
