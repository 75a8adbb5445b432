#include "system/clock.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace cardfile {

std::chrono::year_month_day today() {
    if (const char* given = std::getenv("CARDFILE_TODAY")) {
        int year = 0;
        unsigned month = 0, day = 0;
        // NOLINTNEXTLINE(cert-err34-c): numbers out of range make a date that is none
        if (std::sscanf(given, "%4d-%2u-%2u", &year, &month, &day) == 3) {
            const auto date = std::chrono::year(year) / month / day;
            if (date.ok()) return date;
        }
    }
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    return std::chrono::year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday;
}

std::string now_utc() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text.data();
}

}  // namespace cardfile
