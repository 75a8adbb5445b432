#pragma once
// The company's name by its internet domain, where no name of it was read: a logo often is none
// that can be read, and mail and website still say whose card it is.

#include <optional>

#include "understand/piece.h"

namespace cardfile::understanding {

/// Calls the contact's company what mail and website are called ("north-light.com" -> "North
/// Light"), always to be reviewed: where both have one owner, and where none was read or `chosen`,
/// which was taken for it, says nothing but what they do ("SOFTWARE SOLUTIONS"); with its legal
/// form, where it has one ("North Light Optics Ltd" of "Optics Ltd").
void call_by_domain(const std::optional<Candidate>& chosen, Contact& contact);

}  // namespace cardfile::understanding
