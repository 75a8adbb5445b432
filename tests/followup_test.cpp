#include <doctest/doctest.h>

#include "followup/due.h"

using namespace cardfile;

TEST_CASE("a mail is due two days after the meeting, and never at a weekend") {
    const auto due = [](const char* met) { return to_string(due_after(parse_date(met).value())); };
    CHECK(due("2026-11-16") == "2026-11-18");  // Monday: Wednesday
    CHECK(due("2026-11-19") == "2026-11-23");  // Thursday: not Saturday
    CHECK(due("2026-11-20") == "2026-11-23");  // Friday: not Sunday
    CHECK(due("2026-11-21") == "2026-11-23");  // Saturday: Monday
    CHECK(due("2027-12-31") == "2028-01-03");
}
