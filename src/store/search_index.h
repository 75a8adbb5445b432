#pragma once
// What is worked out from a contact's rows: the text it is searched by, whether it is to be
// reviewed, and its worth. Private to store/.

#include <string>
#include <string_view>

#include "store/database.h"

namespace cardfile {

/// Brings every contact that changed up to date; to be called inside each transaction that may have
/// changed one.
void index_stale(Database& database);

/// For MATCH: every word must begin a word of the contact, or its digits stand in a phone number.
/// Empty when the query holds nothing that can be looked for.
[[nodiscard]] std::string match_expression(std::string_view query);

}  // namespace cardfile
