#include <doctest/doctest.h>

#include "followup/due.h"
#include "followup/steps.h"

using namespace cardfile;
using namespace std::chrono;

namespace {

const Date friday = 2026y / 11 / 20;

}  // namespace

TEST_CASE("two days after they met, but never at a weekend") {
    CHECK(due_after(2026y / 11 / 17) == 2026y / 11 / 19);  // Tuesday: Thursday
    CHECK(due_after(2026y / 11 / 19) == 2026y / 11 / 23);  // Thursday: Monday, not Saturday
    CHECK(due_after(friday) == 2026y / 11 / 23);           // Friday: Monday, not Sunday
    CHECK(due_after(2026y / 11 / 21) == 2026y / 11 / 23);  // Saturday: Monday
    CHECK(due_after(2026y / 12 / 31) == 2027y / 1 / 4);    // over the year's end
    CHECK(due_after(friday, {.weekends = true}) == 2026y / 11 / 22);  // when asked
    CHECK(due_after(friday, {.days = 5}) == 2026y / 11 / 25);
}

TEST_CASE("being in touch begins the cadence anew, whatever it was") {
    const FollowUp kept{"sent", "2026-10-01", 90};
    CHECK(after_contact(kept, "talk", friday).due == "2027-02-18");
    CHECK(after_contact(kept, "talk", friday).state == "sent");
    CHECK(after_contact(kept, "answered", friday).due == "2027-02-18");
    CHECK(after_contact({"to write", "2026-11-23"}, "sent", friday).due.empty());
    CHECK(after_contact({"to write", "2026-11-23"}, "sent", friday).state == "sent");
}

TEST_CASE("a talk leaves the mail to be written; who is never to be written to stays so") {
    const FollowUp next = after_contact({"to write", "2026-11-23"}, "talk", friday);
    CHECK(next.state == "to write");
    CHECK(next.due == "2026-11-23");
    CHECK(after_contact({"never", ""}, "answered", friday).state == "never");
}

TEST_CASE("a snooze counts from today and opens what was closed") {
    CHECK(snoozed({"to write", "2026-11-01"}, 3, friday).due == "2026-11-23");
    CHECK(snoozed({"closed", ""}, 5, friday).state == "to write");
    CHECK(ended({"to write", "2026-11-23", 90}, "never").due.empty());
    CHECK(ended({"to write", "2026-11-23", 90}, "closed").every_days == 0);
    CHECK(reopened({"never", ""}, 2026y / 11 / 21).due == "2026-11-23");
}
