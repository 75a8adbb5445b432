#pragma once
// The company's name by its internet domain, where no name of it was read: a logo often is none
// that can be read, and mail and website still say whose card it is.

#include <optional>

#include "card/contact.h"

namespace cardfile::understanding {

/// Of a person with a mail address and a website at one owner's domain, no provider's: what the
/// domain is called ("north-light.com" -> "North Light"), always to be reviewed. Else nothing.
[[nodiscard]] std::optional<Field> company_of_domain(const Contact& contact);

}  // namespace cardfile::understanding
