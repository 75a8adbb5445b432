#pragma once
// Other programs' contacts -> Contacts: vCards, and the CSV of Google, Outlook, LinkedIn or
// Cardfile.
//
// Hostile input: values come out as single lines of UTF-8, bounded in length.

#include <string_view>
#include <vector>

#include "card/contact.h"
#include "card/error.h"

namespace cardfile {

/// What it is is told by its first words. An Error when it is none of them, or broken.
[[nodiscard]] Result<std::vector<Contact>> read_people(std::string_view text);

}  // namespace cardfile
