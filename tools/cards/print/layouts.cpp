#include "print/layouts.h"

namespace cards {

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
