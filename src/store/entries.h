#pragma once
// The rows of contacts, put together. Private to store/.

#include <vector>

#include "store/database.h"
#include "store/entry.h"

namespace cardfile {

/// In the order of their numbers, which must be ascending; those that are not there are left out.
[[nodiscard]] std::vector<Entry> entries_with(Database& database,
                                              const std::vector<std::int64_t>& ids);

}  // namespace cardfile
