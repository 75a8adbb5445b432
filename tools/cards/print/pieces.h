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
    std::vector<Area> panels;      ///< painted so far; the last one on top
    std::vector<Area> logos = {};  ///< where their signs stand, of which the truth has no lines
};

void print_piece(Job& job, const Piece& piece);

}  // namespace cards
