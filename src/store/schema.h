#pragma once
// The tables of a contact list, and how an older list becomes a newer one. Private to store/.

#include <span>

#include "card/error.h"
#include "store/database.h"

namespace cardfile {

/// Step n (from 0) brings a list of version n to version n + 1. Steps are only ever added.
[[nodiscard]] std::span<const char* const> schema_steps();

/// Refuses a database that is not ours or newer than `steps`. An older one is copied to
/// "NAME.before-vN" beside it, then brought up to date in one transaction.
[[nodiscard]] Result<void> bring_up_to_date(Database& database, std::span<const char* const> steps);

}  // namespace cardfile
