#pragma once
// Believe: which of the outlines found in a photo to cut along.
//
// A logo in a box, a QR code or a coloured panel has four straight sides too. What tells a card
// from them is where the print is: on the cards, and not beside them. When print lies beside, only
// what is surely an outline is believed, for cards lie on books too; else the whole frame is read:
// a poor crop is better than a wrong one. One line is enough beside an outline that leaves no room
// for another card: a coloured band was taken for the desk.

#include <vector>

#include "card/card.h"
#include "card/photo.h"
#include "text/text_reader.h"

namespace cardfile {

struct Believed {
    std::vector<Card> cards;
    /// The one outline is small, with print all around: a card on a page, or a logo on a card that
    /// fills the frame. What the whole frame says will tell.
    bool or_a_logo = false;
};

[[nodiscard]] Believed believed(const Photo& photo, std::vector<Card> cards, TextReader& text);

}  // namespace cardfile
