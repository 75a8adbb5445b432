#pragma once
// The owner's own command after each photo.

#include <deque>
#include <optional>
#include <string>

#include "card/reading.h"
#include "store/store.h"
#include "system/child.h"

namespace cardfile {

/// Commands run one after the other and never hold up the watch.
class AfterPhoto {
  public:
    explicit AfterPhoto(std::string command) : command_(std::move(command)) {}

    /// For the shell, with CARDFILE_PHOTO, CARDFILE_STATUS ("read", "no_card", "unreadable"),
    /// CARDFILE_REASON, CARDFILE_CARDS and CARDFILE_CONTACTS in its environment.
    void photo_done(const Reading& reading, const Added& added);
    /// Begins the next when one has ended or takes too long. Why it failed, if it did.
    [[nodiscard]] Result<void> tick();

    [[nodiscard]] bool is_idle() const { return waiting_.empty() && !running_; }

    /// Those that have not ended, and those for which there was no room.
    [[nodiscard]] std::size_t left() const {
        return waiting_.size() + (running_ ? 1 : 0) + not_kept_;
    }

  private:
    using Clock = std::chrono::steady_clock;
    using Environment = std::vector<std::pair<std::string, std::string>>;

    std::string command_;
    std::deque<Environment> waiting_;
    std::size_t not_kept_ = 0;
    std::optional<Child> running_;
    std::string said_;
    Clock::time_point began_;
};

}  // namespace cardfile
