#include "formats/date.h"

#include <algorithm>
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

struct Unit {
    char letter;
    int days;
};

constexpr std::array<Unit, 4> units{{{'y', 365}, {'m', 30}, {'w', 7}, {'d', 1}}};
constexpr int longest_span_days = 3650;

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1900) return std::nullopt;
    const Date date = std::chrono::year(*year) / *month / *day;
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<int> parse_span(std::string_view text) {
    if (text.empty()) return std::nullopt;
    const auto unit = std::find_if(units.begin(), units.end(),
                                   [&](const Unit& known) { return known.letter == text.back(); });
    text.remove_suffix(1);
    const auto number = text.empty() || text.size() > 4 ? std::nullopt : digits(text);
    if (unit == units.end() || !number || *number < 1) return std::nullopt;
    const int days = *number * unit->days;
    return days <= longest_span_days ? std::optional(days) : std::nullopt;
}

std::string span_text(int days) {
    const auto unit = std::find_if(units.begin(), units.end(),
                                   [&](const Unit& known) { return days % known.days == 0; });
    return std::to_string(days / unit->days) + unit->letter;
}

std::string to_string(const Date& date) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

}  // namespace cardfile
