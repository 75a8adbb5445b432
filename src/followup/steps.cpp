#include "followup/steps.h"

#include <algorithm>

#include "followup/due.h"

namespace cardfile {

namespace {

bool is_to_be_written(const FollowUp& follow_up) {
    return follow_up.state == "to write" || follow_up.state == "drafted";
}

/// The last day on record; with `mails_only`, talks are passed over.
std::string last_day(const std::vector<Note>& notes, bool mails_only) {
    std::string last;
    for (const Note& note : notes) {
        if (!mails_only || note.kind != "talk") last = std::max(last, note.on);
    }
    return last;
}

std::string next_day(const std::string& last, int every_days) {
    const auto on = parse_date(last);
    return on && every_days > 0 ? to_string(due_after(*on, {.days = every_days})) : "";
}

}  // namespace

FollowUp after_contact(const Entry& entry, const Note& note) {
    FollowUp now = entry.follow_up;
    const bool is_talk = note.kind == "talk";
    if (now.state == "never" || (is_talk && is_to_be_written(now))) return now;
    // a mail that is put on record late does not undo the answer to it
    if (!is_talk && note.on >= last_day(entry.notes, true)) now.state = note.kind;
    now.due = next_day(std::max(note.on, last_day(entry.notes, false)), now.every_days);
    return now;
}

FollowUp with_cadence(const Entry& entry, int every_days) {
    FollowUp now = entry.follow_up;
    now.every_days = every_days;
    if (now.state == "never" || is_to_be_written(now)) return now;
    if (now.state == "closed" && every_days > 0) now.state = "to write";
    now.due = next_day(std::max(entry.met.on, last_day(entry.notes, false)), every_days);
    return now;
}

FollowUp snoozed(FollowUp now, const Date& until) {
    if (now.state == "closed") now.state = "to write";
    now.due = to_string(until);
    return now;
}

FollowUp reopened(FollowUp now, const Date& today) {
    now.state = "to write";
    now.due = to_string(due_after(today, {.days = 0}));
    return now;
}

FollowUp ended(FollowUp now, std::string_view state) {
    now.state = state;
    now.due.clear();
    now.every_days = 0;
    return now;
}

}  // namespace cardfile
