#pragma once
// Watch: folders in which photos appear -> the contact list, until somebody stops it.
//
// What the system tells of changes is a hint; a look at everything is the truth: at the start,
// after every hint, and every few minutes. A photo is read when it has not changed for a while and
// is whole. A full disk or a failing one is waited for.

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "intake/pile.h"

namespace cardfile {

struct WatchOptions {
    std::vector<std::filesystem::path> folders;
    ScanOptions scan;
    std::chrono::milliseconds quiet{5000};    ///< a file has to be unchanged for so long
    std::chrono::seconds between_looks{300};  ///< where hints come
    std::chrono::seconds poll{5};             ///< and where none do
    std::chrono::seconds incomplete{
        600};                       ///< unchanged, and still without its end: read all the same
    std::filesystem::path move_to;  ///< where photos go once they are saved; empty: they stay
    std::string command;            ///< for the shell, after each photo; empty: none
};

class WatchListener : public ScanWatcher {
  public:
    /// The first look is done; from now on nothing is missed.
    virtual void ready(std::size_t files) = 0;
};

/// Ends after SIGTERM or Ctrl-C, all that was read saved; or with an Error when nothing can be
/// read.
[[nodiscard]] Result<ScanSummary> watch(Store& store, const WatchOptions& options,
                                        WatchListener& listener);

}  // namespace cardfile
