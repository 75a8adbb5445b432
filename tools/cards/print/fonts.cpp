#include "print/fonts.h"

#include <algorithm>

namespace cards {

namespace {

using enum FaceKind;

const std::vector<Face> all = {
    {"DejaVu Sans", sans},
    {"Liberation Sans", sans},
    {"Lato", sans},
    {"Roboto", sans},
    {"Open Sans", sans},
    {"Cantarell", sans},
    {"Linux Biolinum O", sans},
    {"Inter", sans},
    {"Carlito", sans},
    {"Clear Sans", sans},
    {"PT Sans", sans},
    {"Manrope", sans},
    {"TeX Gyre Heros", sans},
    {"TeX Gyre Adventor", sans},
    {"Cabin", sans, "tr pl"},
    {"Gillius ADF", sans, "tr pl"},
    {"Universalis ADF Std", sans, "tr pl"},
    {"DejaVu Serif", serif},
    {"Liberation Serif", serif},
    {"EB Garamond", serif},
    {"Linux Libertine O", serif},
    {"Caladea", serif},
    {"PT Serif", serif},
    {"TeX Gyre Pagella", serif},
    {"TeX Gyre Schola", serif},
    {"TeX Gyre Bonum", serif},
    {"TeX Gyre Termes", serif},
    {"Vollkorn", serif},
    {"GFS Didot", serif},
    {"Old Standard TT", serif},
    {"Yrsa", serif},
    {"Roboto Slab", serif},
    {"Quattrocento", serif, "tr pl"},
    {"Liberation Sans Narrow", narrow},
    {"Roboto Condensed", narrow},
    {"PT Sans Narrow", narrow},
    {"TeX Gyre Heros Cn", narrow},
    {"Yanone Kaffeesatz", narrow},
    {"Quicksand", round},
    {"Comfortaa", round},
    {"Dosis", round},
    {"Jura", round},
    {"Play", round},
    {"Liberation Mono", mono},
    {"PT Mono", mono},
    {"Courier Prime", mono},
    {"JetBrains Mono", mono},
    {"Bebas Neue", loud, "", true},
    {"League Spartan", loud},
    {"Kaushan Script", script},
    {"TeX Gyre Chorus", script},
    {"Dancing Script", script, "tr pl"},
    {"Lobster Two", script, "tr"},
    {"Steve", hand, "tr pl"},
    {"Breip", hand, "tr pl"},
    {"DkgHandwriting", hand, "tr pl"},
    {"Delphine", hand, "tr pl"},
    {"femkeklaver", hand, "tr pl"},
    {"Kristi", hand, "tr pl"},
};

}  // namespace

const std::vector<Face>& faces() {
    return all;
}

bool has_only_capitals(const std::string& family) {
    return std::any_of(all.begin(), all.end(), [&](const Face& face) {
        return face.only_capitals && face.family == family;
    });
}

std::string pick_family(FaceKind kind, const std::string& language, Chance& chance) {
    std::vector<std::string> fit;
    for (const Face& face : faces()) {
        const bool lacking = face.lacks.find(language) != std::string::npos;
        if (face.kind == kind && !lacking) fit.push_back(face.family);
    }
    return chance.pick(fit);
}

std::string pick_text_family(const std::string& language, Chance& chance) {
    static const std::vector<FaceKind> kinds = {sans,   sans,   sans,  sans,  sans,
                                                sans,   serif,  serif, serif, serif,
                                                narrow, narrow, round, round, mono};
    FaceKind kind = chance.pick(kinds);
    if (kind == mono && chance.likely(0.6)) kind = sans;
    return pick_family(kind, language, chance);
}

std::string pick_display_family(const std::string& language, Chance& chance) {
    if (chance.likely(0.15)) return pick_family(FaceKind::loud, language, chance);
    if (chance.likely(0.06)) return pick_family(FaceKind::script, language, chance);
    return pick_text_family(language, chance);
}

}  // namespace cards
