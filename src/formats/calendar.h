#pragma once
// Days on which something is to be done -> iCalendar (RFC 5545): all-day events with an alarm.
// (Tasks would say it better, but Outlook passes over them.)

#include <string>

#include "formats/date.h"

namespace cardfile {

struct DueDay {
    std::string uid;   ///< the same event keeps it, so that a calendar moves what it has
    int sequence = 0;  ///< grows with each move
    Date on;
    std::string title, text;
};

[[nodiscard]] std::string calendar_head();
/// `stamp` is when it was written, "20261123T090000Z".
[[nodiscard]] std::string calendar_event(const DueDay& day, const std::string& stamp);
[[nodiscard]] std::string calendar_tail();

}  // namespace cardfile
