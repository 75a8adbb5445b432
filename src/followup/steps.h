#pragma once
// What becomes of a follow-up when something was done: values in, values out.

#include "formats/date.h"
#include "store/entry.h"

namespace cardfile {

/// A mail was sent, an answer came or they talked ("sent", "answered", "talk"). Any of it counts as
/// being in touch: where a cadence is kept, it begins anew with the last day on record. A talk
/// leaves a mail that is still to be written to be written.
[[nodiscard]] FollowUp after_contact(const Entry& entry, const Note& note);

/// From now on in touch every so many days, from the last day on record; 0: no longer. Whom a mail
/// is to be written to gets that one first.
[[nodiscard]] FollowUp with_cadence(const Entry& entry, int every_days);

/// On that day. What was closed is open again.
[[nodiscard]] FollowUp snoozed(FollowUp now, const Date& until);

/// "closed", or "never": not to be written to at all.
[[nodiscard]] FollowUp ended(FollowUp now, std::string_view state);

/// To be written to again, today.
[[nodiscard]] FollowUp reopened(FollowUp now, const Date& today);

}  // namespace cardfile
