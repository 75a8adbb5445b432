#pragma once
// Marks: what comes onto a card after it was printed, by pen or by a scanner's app.

#include <string>

#include "chance.h"
#include "print/sheet.h"
#include "who/person.h"

namespace cards {

/// A note, a number, a date or a tick, often over the print; its field is "handwriting".
void write_by_hand(Sheet& sheet, const Person& person, Chance& chance);

/// "Scanned with ..." in a corner; its field is "watermark".
void stamp_watermark(Sheet& sheet, const std::string& family, Chance& chance);

}  // namespace cards
