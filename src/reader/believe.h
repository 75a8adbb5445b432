#pragma once
// Believe: which of the outlines found in a photo to cut along.
//
// A logo in a box, a QR code or a coloured panel has four straight sides too. What tells a card
// from them is where the print is: on the cards, and not beside them. When print lies beside, none
// is believed and the whole frame is read: a poor crop is better than a wrong one. One line is
// enough beside an outline that leaves no room for another card: a coloured band was taken for the
// desk.

#include <vector>

#include "card/card.h"
#include "card/photo.h"
#include "text/text_reader.h"

namespace cardfile {

[[nodiscard]] std::vector<Card> believed(const Photo& photo, std::vector<Card> cards,
                                         TextReader& text);

}  // namespace cardfile
