#pragma once
// Who is to be written to, in lanes by day.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "store/store.h"

namespace cardfile {

struct Lane {
    std::string name;  ///< "overdue", "today", "this week", "later", "from the drawer"
    std::int64_t all = 0;
    std::vector<Entry> entries = {};  ///< the first of them, the most pressing first
};

/// Days as "2026-11-20": `week_end` is the last of the week that `today` is in.
struct LaneDays {
    std::string yesterday, today, week_end;
};

/// Five lanes of at most `most` entries each, empty ones among them. The drawer holds those who
/// have no day because they were met long ago, by worth: a mail address and a name first, what is
/// fresher before what is stale.
[[nodiscard]] Result<std::array<Lane, 5>> lanes(Store& store, const LaneDays& days, int most);

}  // namespace cardfile
