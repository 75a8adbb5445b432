#include "print/layouts.h"

#include <algorithm>

namespace cards {
namespace {

bool is_field(Element part) {
    return part <= Element::photo;
}

bool prints_words(Element part) {
    switch (part) {
        case Element::frame:
        case Element::rule:
        case Element::mark:
        case Element::word:
        case Element::code_site:
        case Element::code_vcard:
        case Element::code_mecard:
            return false;
        default:
            return !is_field(part);
    }
}

bool on_a_field(const Piece& piece, const Layout& layout) {
    const Area& a = piece.area;
    return std::any_of(layout.pieces.begin(), layout.pieces.end(), [&](const Piece& other) {
        const Area& b = other.area;
        return is_field(other.part) && a.x < b.x + b.width && b.x < a.x + a.width &&
               a.y < b.y + b.height && b.y < a.y + a.height;
    });
}

}  // namespace

const std::vector<Layout>& layouts() {
    static const std::vector<Layout> all = [] {
        std::vector<Layout> joined;
        for (const auto& family : {plain_layouts(), column_layouts(), panel_layouts(),
                                   portrait_layouts(), special_layouts(), back_layouts()}) {
            joined.insert(joined.end(), family.begin(), family.end());
        }
        return joined;
    }();
    return all;
}

bool is_plain(const Layout& layout) {
    if (layout.side != Side::front || layout.shape != Shape::landscape) return false;
    constexpr double least_width_mm = 38;
    constexpr double least_points = 6;
    return std::all_of(layout.pieces.begin(), layout.pieces.end(), [&](const Piece& piece) {
        if (!prints_words(piece.part)) return true;
        const bool usual = piece.voice != Voice::script && piece.voice != Voice::spaced &&
                           piece.part != Element::upright;
        return usual && piece.points >= least_points && piece.area.width >= least_width_mm &&
               !on_a_field(piece, layout);
    });
}

Layout mirrored(const Layout& layout, const std::string& name) {
    Layout other = layout;
    other.name = name;
    const double width = layout.shape == Shape::portrait ? 55 : 85;
    for (Piece& piece : other.pieces) {
        piece.area.x = width - piece.area.x - piece.area.width;
        if (piece.align == Align::centre) continue;
        piece.align = piece.align == Align::left ? Align::right : Align::left;
    }
    return other;
}

}  // namespace cards
