#pragma once
// One process that reads photos: it gets a path, ended by a NUL, and answers with one JSON line a
// page.
//
// What it says is hostile input: the decoders in it have seen a stranger's file.

#include <chrono>
#include <string>
#include <vector>

#include "card/reading.h"
#include "system/child.h"

namespace cardfile {

class Worker {
  public:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] static Result<Worker> start(const std::vector<std::string>& command);

    /// False when it is gone, or talks unasked.
    bool ask(const std::string& path);
    /// To be called when its output or errors can be read, or it may be late. The reading; nothing
    /// yet; or why there will be none, and then the worker is spent. `patience` is with one page.
    [[nodiscard]] Result<std::optional<Reading>> answer(std::chrono::seconds patience);

    [[nodiscard]] int output() const { return child_.output(); }

    [[nodiscard]] int errors() const { return child_.errors(); }

    /// It ended by itself with an exit status, as a reader does that cannot start.
    [[nodiscard]] bool gave_up() const { return gave_up_; }

  private:
    explicit Worker(Child child) : child_(std::move(child)) {}

    [[nodiscard]] Error ended();
    /// True when it was the photo's last.
    [[nodiscard]] Result<bool> take_page(const std::string& line);

    Child child_;
    std::string path_;               ///< what it was asked
    std::optional<Reading> so_far_;  ///< of its pages
    Clock::time_point asked_;
    std::string said_, complained_;
    std::size_t told_ = 0;  ///< bytes of this photo's pages
    bool gave_up_ = false;
};

}  // namespace cardfile
