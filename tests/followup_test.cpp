#include <doctest/doctest.h>

#include "followup/due.h"
#include "followup/steps.h"

using namespace cardfile;
using namespace std::chrono;

namespace {

const Date friday = 2026y / 11 / 20;

Entry entry_with(const FollowUp& follow_up) {
    Entry entry;
    entry.follow_up = follow_up;
    return entry;
}

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
    const Entry kept = entry_with({"sent", "2026-10-01", 90});
    CHECK(after_contact(kept, {"talk", "2026-11-20", ""}).due == "2027-02-18");
    CHECK(after_contact(kept, {"talk", "2026-11-20", ""}).state == "sent");
    CHECK(after_contact(kept, {"answered", "2026-11-20", ""}).due == "2027-02-18");
    const Entry fresh = entry_with({"to write", "2026-11-23"});
    CHECK(after_contact(fresh, {"sent", "2026-11-20", ""}).due.empty());
    CHECK(after_contact(fresh, {"sent", "2026-11-20", ""}).state == "sent");
}

TEST_CASE("what is put on record late takes nothing back") {
    Entry entry = entry_with({"answered", "2027-02-18", 90});
    entry.notes = {{"answered", "2026-11-20", ""}};
    const FollowUp next = after_contact(entry, {"sent", "2026-11-17", ""});
    CHECK(next.state == "answered");
    CHECK(next.due == "2027-02-18");
    // a talk says nothing of mails
    entry.notes = {{"talk", "2026-11-20", ""}};
    CHECK(after_contact(entry, {"sent", "2026-11-17", ""}).state == "sent");
}

TEST_CASE("a cadence counts from the last day on record, and waits for the first mail") {
    Entry entry = entry_with({"sent", ""});
    entry.met.on = "2026-01-05";
    entry.notes = {{"sent", "2026-11-20", ""}};
    CHECK(with_cadence(entry, 90).due == "2027-02-18");
    CHECK(with_cadence(entry, 90).every_days == 90);
    entry.follow_up = {"sent", "2027-02-18", 90};
    CHECK(with_cadence(entry, 0).due.empty());
    entry.follow_up = {"closed", ""};
    CHECK(with_cadence(entry, 90).state == "to write");
    CHECK(with_cadence(entry_with({"to write", "2026-11-23"}), 90).due == "2026-11-23");
    CHECK(with_cadence(entry_with({"never", ""}), 90).due.empty());
}

TEST_CASE("a talk leaves the mail to be written; who is never to be written to stays so") {
    const Note talk{"talk", "2026-11-20", ""};
    const FollowUp next = after_contact(entry_with({"to write", "2026-11-23"}), talk);
    CHECK(next.state == "to write");
    CHECK(next.due == "2026-11-23");
    CHECK(after_contact(entry_with({"never", ""}), {"answered", "2026-11-20", ""}).state ==
          "never");
}

TEST_CASE("a snooze opens what was closed") {
    CHECK(snoozed({"to write", "2026-11-01"}, friday).due == "2026-11-20");
    CHECK(snoozed({"closed", ""}, friday).state == "to write");
    CHECK(ended({"to write", "2026-11-23", 90}, "never").due.empty());
    CHECK(ended({"to write", "2026-11-23", 90}, "closed").every_days == 0);
    CHECK(reopened({"never", ""}, 2026y / 11 / 21).due == "2026-11-23");
}
