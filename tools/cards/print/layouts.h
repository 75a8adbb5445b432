#pragma once
// Layouts: which pieces stand where on a card. Tables of data; pieces.cpp sets the pieces.

#include <string>
#include <vector>

#include "print/block.h"
#include "print/contact.h"
#include "print/truth.h"

namespace cards {

enum class Element {
    panel,  ///< a coloured field; what stands on it is printed to stand off it
    slant,  ///< the same, cut aslant
    wave,   ///< the same, with a swoosh as its upper edge
    disc,   ///< the same, round
    photo,  ///< a blurred view
    frame,  ///< a thin line around
    rule,
    mark,     ///< the logo's shape
    word,     ///< the logo's word; the company's name where nothing else says it
    company,  ///< in full
    who,      ///< name, title, department
    name,
    role,     ///< title and department alone
    contact,  ///< all there is
    address,
    phones,
    net,  ///< mail and web
    social,
    site,  ///< the web address alone
    slogan,
    services,  ///< in two columns where the area is wide
    hours,
    tax,
    offices,    ///< two or three branches, side by side where the area is wide
    colleague,  ///< a second person with mail and mobile
    upright,    ///< the web address or the company, read upwards or downwards
    code_site,
    code_vcard,
    code_mecard,
    map,
};

/// How words are set: `normal` leaves it to the card's style.
enum class Voice { normal, capitals, spaced, script, italic };

struct Piece {
    Element part;
    Area area;  ///< on a card of 85 x 55 mm, or 55 x 85 upright, and stretched with it
    Align align = Align::left;
    Anchor anchor = Anchor::top;
    double points = 7.5;
    Labels labels = Labels::any;
    Voice voice = Voice::normal;
};

enum class Shape { landscape, portrait };

struct Layout {
    std::string name;
    Shape shape = Shape::landscape;
    Side side = Side::front;
    std::vector<Piece> pieces;
};

const std::vector<Layout>& layouts();

/// A landscape front whose words all stand on the paper alone, in lines of 38 mm at least, in
/// usual letters of 6 points at least.
bool is_plain(const Layout& layout);

/// The tables behind `layouts()`, by family.
std::vector<Layout> plain_layouts();
std::vector<Layout> column_layouts();
std::vector<Layout> panel_layouts();
std::vector<Layout> portrait_layouts();
std::vector<Layout> special_layouts();
std::vector<Layout> back_layouts();

/// Left and right exchanged.
Layout mirrored(const Layout& layout, const std::string& name);

}  // namespace cards
