#pragma once
// What day and time it is where the owner is.

#include <chrono>
#include <string>

namespace cardfile {

[[nodiscard]] std::chrono::year_month_day today();
/// "2026-11-20T18:30:00Z": for the journal, in UTC, so that it sorts.
[[nodiscard]] std::string now_utc();

}  // namespace cardfile
