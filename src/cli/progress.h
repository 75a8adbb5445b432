#pragma once
// How far a scan has come: one line that changes on a terminal, one line a photo elsewhere. On
// standard error.

#include <chrono>
#include <string>

#include "intake/scan.h"

namespace cardfile {

/// "1 card, 2 contacts (1 to review)", "no card"
[[nodiscard]] std::string what_came_of(const Reading& reading, const Added& added);

class Progress : public ScanWatcher {
  public:
    explicit Progress(std::size_t total);
    ~Progress() override;

    void photo_done(const Reading& reading, const Added& added, const Sighting& file) override;
    void photo_passed(const std::string& path, Passed why, const Sighting& file) override;
    void trouble(const Error& error) override;
    void goes_on() override;
    void tick() override;

  private:
    using Clock = std::chrono::steady_clock;

    void clear();
    [[nodiscard]] std::string numbered(const std::string& text) const;

    std::size_t total_;
    std::size_t done_ = 0;
    std::size_t read_ = 0;  ///< those that took time: what the rate is made of
    int width_;             ///< of the terminal; 0 when it is none
    bool shown_ = false;    ///< a line stands there that is to be overwritten
    Clock::time_point began_ = Clock::now(), drawn_{};
};

}  // namespace cardfile
