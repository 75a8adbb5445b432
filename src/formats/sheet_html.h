#pragma once
// A page to print: card pictures with their numbers in the list, so that paper and list stay
// matched, and which of them may go into the shredder: those of which every value is beyond doubt
// or was confirmed by a person.

#include <cstdint>
#include <string>

namespace cardfile {

struct SheetCard {
    std::int64_t id = 0;
    std::string name;
    std::string picture;  ///< path of the upright picture; empty: none
    std::string photo;    ///< path of the photo it was on
    bool reviewed = false;
};

[[nodiscard]] std::string sheet_head();
[[nodiscard]] std::string sheet_card(const SheetCard& card);
[[nodiscard]] std::string sheet_tail();

}  // namespace cardfile
