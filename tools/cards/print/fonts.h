#pragma once
// Fonts: the families that cards are set in, all from Debian packages (tools/packages).

#include <string>
#include <vector>

#include "chance.h"

namespace cards {

/// `loud` families are for names and logos only, `hand` for what is written with a pen.
enum class FaceKind { sans, serif, narrow, round, mono, loud, script, hand };

struct Face {
    std::string family;
    FaceKind kind;
    /// Languages it lacks letters of, as "tr pl".
    std::string lacks = {};
    bool only_capitals = false;  ///< it draws them for small letters too
};

const std::vector<Face>& faces();

/// Sans and serif most of all, as on real cards.
std::string pick_text_family(const std::string& language, Chance& chance);
/// For the name and the company; may be a loud one.
std::string pick_display_family(const std::string& language, Chance& chance);
bool has_only_capitals(const std::string& family);
std::string pick_family(FaceKind kind, const std::string& language, Chance& chance);

}  // namespace cards
