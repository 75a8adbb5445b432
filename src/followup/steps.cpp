#include "followup/steps.h"

#include "followup/due.h"

namespace cardfile {

FollowUp after_contact(FollowUp now, std::string_view kind, const Date& on) {
    if (now.state == "never") return now;
    const bool to_be_written = now.state == "to write" || now.state == "drafted";
    if (kind == "talk" && to_be_written) return now;
    if (kind != "talk") now.state = kind;
    now.due = now.every_days > 0 ? to_string(due_after(on, {.days = now.every_days})) : "";
    return now;
}

FollowUp snoozed(FollowUp now, int days, const Date& today) {
    if (now.state == "closed") now.state = "to write";
    now.due = to_string(due_after(today, {.days = days}));
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
