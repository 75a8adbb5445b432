#pragma once
// Card sides: what each side tells of whose card it is. Private to store/.

#include <array>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "store/database.h"

namespace cardfile {

using Texts = std::set<std::string>;

/// One side of a card, as far as it tells what it belongs to.
struct CardSide {
    std::int64_t card = 0, contact = 0, photo = 0;  ///< contact 0: none was made of it
    int page = 1;
    std::filesystem::path path;
    std::string taken;
    double shape = 0;                            ///< long side by short side
    std::vector<std::array<double, 2>> colours;  ///< red and green shares, of vivid ones
    Texts domains, brands, numbers, addresses;
    std::vector<std::string> print;  ///< the lines, squeezed
};

using Sides = std::vector<CardSide>;

/// Backs and logos that stand for themselves, the newest first; none that a person worked on.
[[nodiscard]] Sides lone_backs(Database& database);

/// Cards near these that name somebody and have no back yet.
[[nodiscard]] Sides lone_fronts(Database& database, const Sides& backs);

}  // namespace cardfile
