#include "formats/calendar.h"

#include <algorithm>

#include "formats/content_line.h"

namespace cardfile {
namespace {

std::string basic(const Date& date) {
    std::string text = to_string(date);
    std::erase(text, '-');
    return text;
}

}  // namespace

std::string calendar_head() {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//cardfile//follow-ups//EN\r\n"
           "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
}

std::string calendar_event(const DueDay& day, const std::string& stamp) {
    const Date next = std::chrono::sys_days(day.on) + std::chrono::days(1);
    std::string text = "BEGIN:VEVENT\r\n";
    text += content_line("UID:" + escaped_text(day.uid));
    text += content_line("DTSTAMP:" + stamp);
    text += content_line("SEQUENCE:" + std::to_string(day.sequence));
    text += content_line("DTSTART;VALUE=DATE:" + basic(day.on));
    text += content_line("DTEND;VALUE=DATE:" + basic(next));
    text += content_line("SUMMARY:" + escaped_text(day.title));
    if (!day.text.empty()) text += content_line("DESCRIPTION:" + escaped_text(day.text));
    // nine in the morning: an all-day event begins at midnight
    text += "TRANSP:TRANSPARENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT9H\r\n";
    text += content_line("DESCRIPTION:" + escaped_text(day.title));
    return text + "END:VALARM\r\nEND:VEVENT\r\n";
}

std::string calendar_tail() {
    return "END:VCALENDAR\r\n";
}

}  // namespace cardfile
