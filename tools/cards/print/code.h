#pragma once
// Code: QR codes and what people put into them.

#include <string>

#include "print/block.h"
#include "print/sheet.h"
#include "who/person.h"

namespace cards {

/// Dark, on a white field where the ground is not light; the code is remembered on the sheet.
void draw_qr(Sheet& sheet, const Area& square, const std::string& payload);

/// Notes what a payload says of the person: it may say more than the print.
void note_payload(Sheet& sheet, const Person& person, const std::string& payload);

/// vCard 3.0 of what stands on the card.
std::string vcard_of(const Person& person);
std::string mecard_of(const Person& person);
/// The web address, with its scheme.
std::string site_of(const Person& person);

}  // namespace cards
