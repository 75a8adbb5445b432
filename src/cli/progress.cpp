#include "cli/progress.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <iostream>

#include "cli/say.h"
#include "formats/unicode.h"

namespace cardfile {
namespace {

constexpr auto between_drawings = std::chrono::milliseconds(200);

std::string time_left(double seconds) {
    const auto whole = static_cast<long>(std::ceil(seconds));
    if (whole < 60) return std::to_string(whole) + " s";
    if (whole < 3600) return std::to_string((whole + 30) / 60) + " min";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

/// Of so many photos a second; a slow reader's would be 0.2.
std::string speed(double rate) {
    const double number = rate < 1 ? 1 / rate : rate;
    char text[64];
    std::snprintf(text, sizeof text, number < 10 ? "%.1f" : "%.0f", number);
    return text + std::string(rate < 1 ? " s a photo" : " a second");
}

}  // namespace

std::string what_came_of(const Reading& reading, const Added& added) {
    if (reading.status == Reading::Status::no_card) return "no card";
    std::string text = counted(added.cards, "card") + ", " + counted(added.contacts, "contact");
    if (added.to_review > 0) text += " (" + std::to_string(added.to_review) + " to review)";
    return text;
}

Progress::Progress(std::size_t total) : total_(total), width_(terminal_width(STDERR_FILENO)) {}

Progress::~Progress() {
    clear();
}

void Progress::clear() {
    if (shown_) std::cerr << "\r\x1b[K" << std::flush;
    shown_ = false;
}

std::string Progress::numbered(const std::string& text) const {
    return "[" + std::to_string(done_) + "/" + std::to_string(total_) + "] " + text;
}

void Progress::photo_done(const Reading& reading, const Added& added, const Sighting& /*file*/) {
    ++done_;
    ++read_;
    if (reading.status == Reading::Status::unreadable) {
        clear();
        say({Error::Kind::unreadable, reading.photo, reading.reason});
    } else if (width_ == 0) {
        std::cerr << numbered(printable(reading.photo)) << ": " << what_came_of(reading, added)
                  << '\n';
    }
}

void Progress::photo_passed(const std::string& path, Passed why, const Sighting& /*file*/) {
    ++done_;
    if (why == Passed::changed) {
        clear();
        say({Error::Kind::unreadable, path, std::string(to_string(why)),
             "the same command reads it once it stays as it is"});
        return;
    }
    if (width_ == 0) std::cerr << numbered(printable(path)) << ": " << to_string(why) << '\n';
}

void Progress::trouble(const Error& error) {
    clear();
    say(error);
}

void Progress::goes_on() {
    clear();
    std::cerr << "cardfile: it goes on\n";
}

void Progress::tick() {
    const auto now = Clock::now();
    if (width_ == 0 || now - drawn_ < between_drawings) return;
    drawn_ = now;
    std::string line =
        std::to_string(done_) + " of " + counted(static_cast<std::int64_t>(total_), "photo");
    const double seconds = std::chrono::duration<double>(now - began_).count();
    if (read_ >= 2 && seconds > 1) {
        const double rate = static_cast<double>(read_) / seconds;
        line += ", " + speed(rate) + ", " + time_left(static_cast<double>(total_ - done_) / rate) +
                " left";
    }
    std::cerr << "\r" << shortened(line, width_ - 1) << "\x1b[K" << std::flush;
    shown_ = true;
}

}  // namespace cardfile
