#pragma once
// What becomes of a follow-up when something was done: values in, values out.

#include "formats/date.h"
#include "store/entry.h"

namespace cardfile {

/// A mail was sent, an answer came or they talked ("sent", "answered", "talk"). Any of it counts as
/// being in touch: where a cadence is kept, it begins anew. A talk leaves a mail that is still to
/// be written to be written.
[[nodiscard]] FollowUp after_contact(FollowUp now, std::string_view kind, const Date& on);

/// So many days from today, on a working day. What was closed is open again.
[[nodiscard]] FollowUp snoozed(FollowUp now, int days, const Date& today);

/// "closed", or "never": not to be written to at all.
[[nodiscard]] FollowUp ended(FollowUp now, std::string_view state);

/// To be written to again, today.
[[nodiscard]] FollowUp reopened(FollowUp now, const Date& today);

}  // namespace cardfile
