#pragma once
// Pile: photos on their way into the contact list.
//
// Each content is read once, by worker processes, and saved in the order in which it was taken; a
// photo that cannot be read never stops the rest. What is done is saved at once, so that whatever
// ends us, the next run goes on where this one was.

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "card/error.h"
#include "intake/crew.h"
#include "intake/gather.h"
#include "intake/meeting.h"
#include "store/journal.h"
#include "store/store.h"

namespace cardfile {

struct ScanOptions {
    std::vector<std::string> reader;    ///< command of the workers, without the options of `read`
    std::string country, lang;          ///< handed to the reader when not empty
    int jobs = 0;                       ///< workers; 0: one a core
    std::chrono::seconds patience{60};  ///< with one photo
    /// Also read what another reader read, and try what was set aside before and is not named.
    bool again = false;
    bool keep_originals = false;  ///< a copy of each photo, beside the list
    Introduction given;
};

struct ScanSummary {
    int photos = 0;  ///< read in this run, those without a card among them
    int no_card = 0;
    int cards = 0;
    int contacts = 0;
    int to_review = 0;
    int unreadable = 0;
    int seen = 0;       ///< passed over: read before, or the same content as another one here
    int set_aside = 0;  ///< passed over: could not be read before
    bool stopped = false;
};

/// Why a photo is passed over.
enum class Passed {
    seen,
    on_the_way,  ///< the same content as another one of this run that is not saved yet
    read_by_this_reader,
    set_aside,
    read_elsewhere,
    changed
};

[[nodiscard]] std::string_view to_string(Passed why);

/// Hears what happens while it happens.
class ScanWatcher {
  public:
    virtual ~ScanWatcher() = default;
    /// A photo was read, or could not be; `file` is what lay there when it was taken.
    virtual void photo_done(const Reading& reading, const Added& added, const Sighting& file) = 0;
    virtual void photo_passed(const std::string& path, Passed why, const Sighting& file) = 0;
    /// Something that is waited for, or does not matter much: a full disk, a folder that went away.
    virtual void trouble(const Error& error) = 0;
    /// What was waited for is over.
    virtual void goes_on() = 0;
    /// Several times a second.
    virtual void tick() = 0;
};

class Pile {
  public:
    Pile(Store& store, const ScanOptions& options, ScanWatcher& watcher);

    /// As many as are being read may wait: known and noted, so that no worker has to wait for that.
    [[nodiscard]] bool has_room() const { return to_read_.size() < crew_.workers(); }

    /// Nothing is being read or waits to be saved.
    [[nodiscard]] bool is_idle() const { return on_the_way_.empty(); }

    /// Only while there is room. A photo that is known is passed over. After an Error it was not
    /// taken.
    [[nodiscard]] Result<void> take(const Found& photo);
    /// Waits for the crew, at most so long, and saves what it answered. After an Error nothing is
    /// lost: the next step tries again.
    [[nodiscard]] Result<void> step(std::chrono::milliseconds most);
    /// Saves what was read, in whatever order; what is still being read is given back.
    [[nodiscard]] Result<void> stop();

    [[nodiscard]] const ScanSummary& summary() const { return summary_; }

  private:
    /// A photo between being taken and being saved.
    struct Taken {
        Found found;
        Sighting file;
        std::string sha256;  ///< empty when the file could not be opened
        bool again = false;  ///< what was read stays until it is read differently: nobody claims it
        Reading reading = {};
        bool answered = false;
    };

    [[nodiscard]] Result<std::string> content_of(const Found& photo, const Sighting& file);
    [[nodiscard]] Result<void> sort(Taken taken);
    void pass(const Taken& taken, Passed why);
    void queue(Taken taken);
    [[nodiscard]] Result<void> begin_reading();
    [[nodiscard]] Result<void> begin_reading(std::size_t number);
    [[nodiscard]] Result<void> answered(Answer& answer);
    [[nodiscard]] Result<void> failed(std::size_t number, const std::string& why);
    [[nodiscard]] Result<void> save_answered();
    [[nodiscard]] Result<void> save(std::size_t number);
    [[nodiscard]] Result<void> save_done(std::size_t number);
    [[nodiscard]] Result<void> let_go(std::size_t number);

    Store& store_;
    ScanOptions options_;
    ScanWatcher& watcher_;
    Sighting rules_;  ///< the file that the crew was started with
    Crew crew_;
    std::map<std::size_t, Taken> on_the_way_;  ///< by number, in the order in which they came
    std::set<std::size_t> to_read_;            ///< taken, and the crew still has to be asked
    std::set<std::string> met_;                ///< contents of this run, but those given up
    std::size_t next_ = 0;
    ScanSummary summary_;
};

}  // namespace cardfile
