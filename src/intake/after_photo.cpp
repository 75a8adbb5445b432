#include "intake/after_photo.h"

#include "formats/unicode.h"

namespace cardfile {
namespace {

constexpr auto patience = std::chrono::seconds(60);  // with one command
constexpr std::size_t most_waiting = 100000;         // 20,000 photos may be dropped at once
constexpr std::size_t most_said = 4096;              // bytes of its errors that are kept

Error failed(std::string what) {
    return {Error::Kind::io, "", "the command after a photo " + std::move(what)};
}

}  // namespace

void AfterPhoto::photo_done(const Reading& reading, const Added& added) {
    if (command_.empty()) return;
    if (waiting_.size() >= most_waiting) {
        ++not_kept_;
        return;
    }
    std::string photo = reading.photo, reason = reading.reason;
    std::erase(photo, '\0');
    std::erase(reason, '\0');
    waiting_.push_back({{"CARDFILE_PHOTO", photo},
                        {"CARDFILE_STATUS", std::string(to_string(reading.status))},
                        {"CARDFILE_REASON", reason},
                        {"CARDFILE_CARDS", std::to_string(added.cards)},
                        {"CARDFILE_CONTACTS", std::to_string(added.contacts)}});
}

Result<void> AfterPhoto::tick() {
    if (running_) {
        std::string ignored;
        read_available(running_->output(), ignored);
        read_available(running_->errors(), said_);
        if (said_.size() > most_said) said_.erase(0, said_.size() - most_said);
        // its output says nothing of it: it may close that, or leave it to what it started
        if (!running_->has_ended()) {
            if (Clock::now() - began_ < patience) return {};
            running_.reset();
            return tl::unexpected(failed("took longer than 60 s"));
        }
        const Ending end = running_->end();
        running_.reset();
        const std::string said = printable(said_.substr(0, said_.find('\n')));
        if (end.status != 0) {
            return tl::unexpected(failed("failed: " + (said.empty() ? end.words : said)));
        }
    }
    if (waiting_.empty()) return {};
    auto child = Child::start({"sh", "-c", command_}, {.environment = waiting_.front()});
    waiting_.pop_front();
    if (!child) return tl::unexpected(child.error());
    child->say_no_more();
    said_.clear();
    began_ = Clock::now();
    running_.emplace(std::move(*child));
    return {};
}

}  // namespace cardfile
