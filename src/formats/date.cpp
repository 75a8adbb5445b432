#include "formats/date.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace cardfile {
namespace {

std::optional<int> digits(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size() && text[0] != '-';
    return whole ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1900) return std::nullopt;
    const Date date = std::chrono::year(*year) / *month / *day;
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string to_string(const Date& date) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

}  // namespace cardfile
