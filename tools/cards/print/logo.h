#pragma once
// Logo: the drawn sign of a company, put together of several parts: a frame, letters or a figure in
// it, and what is done to them: cuts, facets, shading, an orbit, small print round the edge.
// Letters inside a sign are shapes, nobody reads them as words: the truth has none of them.

#include <string>

#include "chance.h"
#include "print/block.h"
#include "print/sheet.h"
#include "print/style.h"

namespace cards {

struct Emblem {
    Colour colour, second;
    Colour ground;        ///< what stands inside a filled frame
    std::string family;   ///< of the letters
    std::string letters;  ///< one to three
    std::string motto;    ///< small print round a ring; empty: none
    bool foil = false;
};

/// One of very many, centred in a square of that size.
void draw_logo(Sheet& sheet, const Area& square, const Emblem& emblem, Chance& chance);

}  // namespace cards
