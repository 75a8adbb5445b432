#pragma once
// What day and time it is where the owner is.

#include <chrono>
#include <string>

namespace cardfile {

/// $CARDFILE_TODAY, "2026-11-20", stands for it where it is set: in tests, or to look ahead.
[[nodiscard]] std::chrono::year_month_day today();
/// "2026-11-20T18:30:00Z": for the journal, in UTC, so that it sorts.
[[nodiscard]] std::string now_utc();

}  // namespace cardfile
