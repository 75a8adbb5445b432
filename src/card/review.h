#pragma once
// How sure a value must be to be taken without a person's look; less sure ones are kept, and marked
// for review.

#include <string_view>

#include "card/contact.h"

namespace cardfile {

/// Of what somebody is reached by: one wrong letter makes a mail address worthless, and it looks
/// right. A wrong title is seen. (models/README.md has how many are accepted, and of those wrong.)
inline constexpr double reach_review_below = 0.965;

/// By the kind of field as the store, the editor and the exports call it.
[[nodiscard]] constexpr double review_below_of(std::string_view kind) {
    for (const std::string_view reach :
         {"email", "e-mail", "mail", "phone", "mobile", "fax", "home", "website"})
        if (kind.starts_with(reach)) return reach_review_below;
    return review_below;
}

}  // namespace cardfile
