#pragma once
// All rows of one contact, as JSON, and back: what undo goes back to. Private to store/.

#include <string>

#include "store/database.h"

namespace cardfile {

[[nodiscard]] std::string snapshot(Database& database, std::int64_t contact);
/// The contact's row must exist; its other rows are replaced by those kept.
void restore(Database& database, std::int64_t contact, const std::string& kept);

/// Every contact that a change touched goes back to what it was before; one it added leaves the
/// list.
void restore_before(Database& database, std::int64_t change);

}  // namespace cardfile
