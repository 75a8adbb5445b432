#pragma once
// Pieces: one piece of a layout -> print on the sheet.

#include <vector>

#include "chance.h"
#include "print/contact.h"
#include "print/layouts.h"
#include "print/sheet.h"
#include "print/style.h"
#include "who/person.h"

namespace cards {

/// All that a piece works with.
struct Job {
    Sheet& sheet;
    Person person;
    Style style;
    Chance& chance;
    const Layout& layout;
    Manner manner;
    std::vector<Area> panels;        ///< painted so far; the last one on top
    std::vector<Block> blocks = {};  ///< of words, not set yet
    std::vector<Area> logos = {};    ///< where their signs stand, of which the truth has no lines
};

/// Draws it; its words wait in `blocks`.
void print_piece(Job& job, const Piece& piece);

/// Sets the words of all pieces printed since the last time.
void set_words(Job& job);

}  // namespace cards
