#pragma once
// Settling: files as they are met -> those that nobody writes to any more.
//
// Knows neither clock nor disk: both are told. A file has settled when it was met twice, so long
// apart, and was the same. What was settled once is quiet until it changes.

#include <chrono>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/journal.h"

namespace cardfile {

class Settling {
  public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit Settling(std::chrono::milliseconds quiet) : quiet_(quiet) {}

    /// Of a file that is done with, from the journal.
    void known(const Sighting& file);
    /// Of a file that had settled already, from the journal: once it is met, it need not wait.
    void waited(const Sighting& file, Moment now);
    /// It stands there now. True when it is new or has changed.
    bool saw(const Sighting& file, Moment now);
    /// Those that have been the same for long enough, each once.
    [[nodiscard]] std::vector<Sighting> settled(Moment now);
    /// It looked settled but is not to be read yet: the waiting begins anew.
    void not_yet(const std::string& path, Moment now);
    /// For how long it has stood unchanged.
    [[nodiscard]] std::chrono::milliseconds unchanged_for(const std::string& path,
                                                          Moment now) const;

    /// Begins a look at everything; what is not `saw`n until `swept` has gone, and is forgotten.
    void sweep() { ++sweep_; }

    /// Paths that went away before they had settled.
    [[nodiscard]] std::vector<std::string> swept();

  private:
    struct State {
        Sighting file;
        Moment since;  ///< it looks like this
        Moment asked;  ///< of the last verdict that it is not whole
        bool waits = true;
        bool waited = false;  ///< before we began, and it was not met since
        unsigned sweep = 0;
    };

    std::chrono::milliseconds quiet_;
    std::unordered_map<std::string, State> files_;
    std::size_t waiting_ = 0;
    unsigned sweep_ = 0;
};

}  // namespace cardfile
