#pragma once
// Logo: marks made of shapes or of the company's first letter.

#include <string>

#include "chance.h"
#include "print/block.h"
#include "print/sheet.h"
#include "print/style.h"

namespace cards {

struct Emblem {
    Colour colour, second;
    Colour ground;       ///< what a letter inside a disc is printed in
    std::string family;  ///< of that letter
    std::string word;    ///< whose first letter; empty: shapes only
    bool foil = false;
};

/// One of many, centred in a square of that size.
void draw_logo(Sheet& sheet, const Area& square, const Emblem& emblem, Chance& chance);

}  // namespace cards
