#pragma once
// Postcodes in their countries' forms, and the parts of an address printed on one line.

#include <string>
#include <string_view>

#include "card/contact.h"

namespace cardfile::understanding {

struct Postcode {
    enum class Kind {
        none,
        likely,  ///< five or six digits: also other things look so
        certain  ///< a form of its own: "SW1A 1AA", "CA 94000", "D-10115", "〒100-0001"
    };

    Kind kind = Kind::none;
    std::size_t begin = 0, end = 0;  ///< of the code itself
    std::string region;              ///< the state printed before an American one
    std::string country;             ///< ISO 3166, small letters, where the form tells
};

[[nodiscard]] Postcode postcode_in(std::string_view text);

/// Fills street, city, region, postcode and country from the value, where they are plain to see.
void split_address(Address& address);

}  // namespace cardfile::understanding
