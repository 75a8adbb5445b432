#pragma once
// Style: the fonts and colours of one card, chosen together.

#include <string>
#include <vector>

#include "chance.h"
#include "print/type.h"

namespace cards {

/// `faint` is print hardly darker than its paper.
enum class Ground { light, dark, coloured, gradient, patterned, photographic, faint };

struct Style {
    Ground ground = Ground::light;
    std::string family;        ///< for the small print
    std::string display;       ///< for the company and, mostly, the name
    std::string script;        ///< a pen-like face, for layouts that want one
    Colour paper, paper_end;   ///< the end differs on a gradient
    Colour ink, soft, accent;  ///< main print, small print, ornaments
    Colour second;             ///< beside the accent in a logo
    Colour panel, on_panel;    ///< a coloured field on the card and the print on it
    double scale = 1;          ///< of all type sizes
    int text_weight = 400, name_weight = 700;
    double stretch = 1;  ///< of the small print's width: people squeeze it until it fits
    bool loud_phones = false, loud_net = false;  ///< in bold; the net also in the accent's colour
    bool small_address = false;
    bool foil = false;          ///< logos and rules shine like metal
    double least_points = 4.6;  ///< lines that can be spared go before print gets smaller than this
};

/// `language` as in Locale: a family without its letters is not taken.
Style choose_style(Ground ground, const std::string& language, Chance& chance);
/// The same card in print that nobody would call hard to read: a book face, neither thin nor
/// squeezed, dark, and of 6 points at least. For light grounds.
Style in_plain_print(Style style, const std::string& language, Chance& chance);

Colour between(const Colour& a, const Colour& b, double share);
/// 0 black to 1 white, as the eye weighs the colours.
double lightness(const Colour& colour);
/// The colour, moved towards black or white until it stands off the ground by that much.
Colour set_off(const Colour& colour, const Colour& ground, double by);

}  // namespace cards
