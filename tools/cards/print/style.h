#pragma once
// Style: the fonts and colours of one card, chosen together.

#include <string>
#include <vector>

#include "chance.h"
#include "print/sheet.h"

namespace cards {

enum class Ground { light, dark, coloured, gradient };

struct Style {
    Ground ground = Ground::light;
    std::string family;        ///< for the small print
    std::string display;       ///< for the name and the company
    Colour paper, paper_end;   ///< the end differs on a gradient
    Colour ink, soft, accent;  ///< main print, small print, ornaments
    Colour panel, on_panel;    ///< a coloured field on the card and the print on it
    double scale = 1;          ///< of all type sizes
};

Style choose_style(Ground ground, Chance& chance);
void paint_ground(Sheet& sheet, const Style& style, Chance& chance);

/// All families that `choose_style` may pick.
const std::vector<std::string>& families();

}  // namespace cards
