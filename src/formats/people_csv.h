#pragma once
// A table of people -> Contacts: CSV as Google (before and since 2024), Outlook, LinkedIn and
// cardfile write it.

#include <string_view>
#include <vector>

#include "card/contact.h"
#include "card/error.h"

namespace cardfile {

/// One contact a row, also of a row that says nothing. An Error when no column is known, or the
/// quoting is broken.
[[nodiscard]] Result<std::vector<Contact>> people_of_csv(std::string_view text);

}  // namespace cardfile
