#pragma once
// Patience: what passes by itself, a full or failing disk, a locked list, is waited for.

#include <chrono>

#include "intake/pile.h"

namespace cardfile {

class Patience {
  public:
    explicit Patience(ScanWatcher& watcher) : watcher_(watcher) {}

    /// How one turn of work went. What may pass is told once, and waited for a little before the
    /// same is to be tried again; any other Error comes back.
    [[nodiscard]] Result<void> with(const Result<void>& turn);

  private:
    ScanWatcher& watcher_;
    bool waiting_ = false;
    std::chrono::milliseconds pause_{0};
};

}  // namespace cardfile
