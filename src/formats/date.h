#pragma once
// Calendar days as "2026-11-20". (<chrono> of GCC 12 has the calendar, but neither parse nor
// format.)

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace cardfile {

using Date = std::chrono::year_month_day;

/// Exactly "YYYY-MM-DD", a day that exists, from 1900 on.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string to_string(const Date& date);

/// "3d", "2w", "3m", "1y" in days; a month has 30 of them, a year 365. At most ten years.
[[nodiscard]] std::optional<int> parse_span(std::string_view text);
/// "3m" for 90: the largest unit in which it is whole.
[[nodiscard]] std::string span_text(int days);

}  // namespace cardfile
