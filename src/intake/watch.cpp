#include "intake/watch.h"

#include <poll.h>

#include <algorithm>
#include <cstring>
#include <deque>

#include "intake/after_photo.h"
#include "intake/inbox.h"
#include "intake/patience.h"
#include "intake/settling.h"
#include "photo/whole.h"
#include "store/backs.h"
#include "store/same.h"
#include "system/folder_events.h"
#include "system/interrupt.h"
#include "system/move_file.h"
#include "system/paths.h"

namespace cardfile {
namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

/// However many hints come, so much time lies between two looks at everything.
constexpr auto shortest_pause = std::chrono::seconds(1);

/// Files looked at between two questions whether to stop.
constexpr int most_at_once = 64;

/// Contacts: merging takes about 1 ms each, and nobody who wants us to stop should wait for many.
constexpr int merged_at_once = 100;

/// For commands that still run or wait when we are stopped: it should take 5 s at most altogether.
constexpr auto last_wait = std::chrono::seconds(2);

bool is_there(const std::string& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

/// Stands between the pile and whoever listens, and does what follows each photo.
class Watch : public ScanWatcher {
  public:
    Watch(Store& store, const WatchOptions& options, WatchListener& listener)
        : store_(store),
          options_(options),
          listener_(listener),
          settling_(options.quiet),
          after_(options.command),
          pile_(store, options.scan, *this) {}

    Result<ScanSummary> run() {
        for (const PhotoState state : {PhotoState::done, PhotoState::set_aside}) {
            // saved and still here: we were stopped before it was moved
            if (state == PhotoState::done && !options_.move_to.empty()) continue;
            const auto files = final_sightings(store_, state);
            if (!files) return tl::unexpected(files.error());
            for (const Sighting& file : *files) settling_.known(file);
        }
        const auto settled = settled_files(store_);
        if (!settled) return tl::unexpected(settled.error());
        for (const Sighting& file : *settled) settling_.waited(file, Clock::now());
        Patience patience(*this);
        for (bool first = true; !interrupted(); first = false) {
            if (auto gone = patience.with(turn()); !gone) {
                (void)pile_.stop();  // that error counts; what can be kept is kept
                return tl::unexpected(gone.error());
            }
            if (first) listener_.ready(files_);
            listener_.tick();
        }
        const auto stopped = pile_.stop().and_then([&] { return merge_new(); });
        finish_commands();
        return stopped.map([&] { return pile_.summary(); });
    }

    void photo_done(const Reading& reading, const Added& added, const Sighting& file) override {
        const bool unreadable = reading.status == Reading::Status::unreadable;
        if (unreadable && reading.sha256.empty() && !is_there(reading.photo)) {
            settling_.not_yet(reading.photo, Clock::now());  // gone, perhaps only for a moment
            return;
        }
        unmatched_ += added.contacts;
        unjoined_ += added.cards;
        listener_.photo_done(reading, added, file);
        after_.photo_done(reading, added);
        if (!unreadable) move_away(file);
    }

    void photo_passed(const std::string& path, Passed why, const Sighting& file) override {
        // should that other one die, it is ours; and what changes is looked at again; and nothing
        // is moved whose content is not saved
        if (why == Passed::read_elsewhere || why == Passed::changed || why == Passed::on_the_way) {
            settling_.not_yet(path, Clock::now());
            return;
        }
        listener_.photo_passed(path, why, file);
        if (why == Passed::seen) move_away(file);
    }

    void trouble(const Error& error) override { listener_.trouble(error); }

    void goes_on() override { listener_.goes_on(); }

    void tick() override { listener_.tick(); }

  private:
    Result<void> turn() {
        const auto now = Clock::now();
        hinted_ = events_.any() || hinted_;
        if (now >= next_look_ || (hinted_ && now >= last_look_ + shortest_pause)) {
            if (auto looked = look(now); !looked) return looked;
        }
        if (auto settled = settle(now); !settled) return settled;
        for (int taken = 0; !ready_.empty() && pile_.has_room() && taken < most_at_once; ++taken) {
            if (auto took = pile_.take({.path = ready_.front()}); !took) return took;
            ready_.pop_front();
        }
        if (auto after = after_.tick(); !after) listener_.trouble(after.error());
        const bool idle = is_idle();
        if (idle || unmatched_ >= merged_at_once) {
            if (auto merged = merge_new(); !merged) return merged;
        }
        if (idle) {
            pollfd hint{events_.number(), POLLIN, 0};
            ::poll(&hint, 1, 200);  // ms, until the next question about signals and clocks
            return {};
        }
        const bool more = !still_.empty() || (!ready_.empty() && pile_.has_room());
        return pile_.step(std::chrono::milliseconds(more ? 0 : 200));
    }

    [[nodiscard]] bool is_idle() const {
        return pile_.is_idle() && still_.empty() && ready_.empty();
    }

    Result<void> look(Clock::time_point now) {
        settling_.sweep();
        auto except = Store::own_folders(store_.path());
        except.push_back(options_.move_to);
        const Inbox inbox = look_at(options_.folders, except);
        for (const Sighting& file : inbox.files) {
            if (settling_.saw(file, now)) unnoted_.push_back(file);
        }
        files_ = inbox.files.size();
        if (auto noted = files_seen(store_, unnoted_); !noted) return noted;
        unnoted_.clear();
        if (inbox.problems.empty()) {  // what cannot be looked into may well be there
            if (auto noted = files_gone(store_, settling_.swept()); !noted) return noted;
        }
        bool silent = false;
        for (const fs::path& folder : inbox.folders) silent = !events_.add(folder) || silent;
        tell_of(inbox.problems, silent);
        hinted_ = false;
        last_look_ = Clock::now();
        next_look_ = last_look_ +
                     (silent || !inbox.problems.empty() ? options_.poll : options_.between_looks);
        if (is_idle()) {
            if (auto vanished = set_vanished_aside(store_, is_there); !vanished) {
                return tl::unexpected(vanished.error());
            }
        }
        return {};
    }

    /// Each trouble once, not at every look.
    void tell_of(const std::vector<Error>& problems, bool silent) {
        std::string said;
        for (const Error& problem : problems) said += sentence(problem) + "\n";
        if (silent) said += events_.why();
        if (said == said_) return;
        said_ = said;
        for (const Error& problem : problems) listener_.trouble(problem);
        if (silent) {
            listener_.trouble({Error::Kind::io, "",
                               "not every folder can be watched: " + events_.why(),
                               "it is looked into every " + std::to_string(options_.poll.count()) +
                                   " s instead"});
        }
    }

    /// Some of those that do not change any more: however many they are, who stops us is heard.
    Result<void> settle(Clock::time_point now) {
        std::vector<Sighting> quiet = settling_.settled(now);
        std::sort(quiet.begin(), quiet.end(), [](const Sighting& a, const Sighting& b) {
            return ::strverscmp(a.path.c_str(), b.path.c_str()) < 0;
        });
        still_.insert(still_.end(), quiet.begin(), quiet.end());
        std::vector<Sighting> settled;
        for (int asked = 0; !still_.empty() && asked < most_at_once; ++asked) {
            if (has_settled(still_.front(), now)) settled.push_back(still_.front());
            still_.pop_front();
        }
        for (const Sighting& file : settled) ready_.push_back(file.path);
        return files_settled(store_, settled);
    }

    /// If not, it is waited for further.
    bool has_settled(const Sighting& file, Clock::time_point now) {
        // asked once more: writing through a mapping tells nobody
        const Sighting standing = sighting_of(file.path);
        if (standing != file) {
            if (standing.size > 0) {
                settling_.saw(standing, now);
            } else {
                settling_.not_yet(file.path, now);  // gone, perhaps only for a moment
            }
            hinted_ = true;
            return false;
        }
        // why it cannot be opened or is too large, and where it ends, is said when it is taken
        if (file.size > largest_photo) return true;
        const auto whole = is_whole(file.path);
        if (!whole || *whole) return true;
        if (settling_.unchanged_for(file.path, now) >= options_.incomplete) return true;
        settling_.not_yet(file.path, now);
        return false;
    }

    /// What was ordered after photos that are saved, as far as whoever stops us lets us.
    void finish_commands() {
        const auto until = Clock::now() + last_wait;
        while (!after_.is_idle() && Clock::now() < until) {
            if (auto after = after_.tick(); !after) listener_.trouble(after.error());
            ::poll(nullptr, 0, 10);  // ms
        }
        if (after_.left() == 0) return;
        listener_.trouble({Error::Kind::io, "",
                           "stopped before the command was through with " +
                               std::to_string(after_.left()) + " of the photos",
                           "the photos themselves are saved"});
    }

    Result<void> merge_new() {
        if (unjoined_ > 0) {
            const auto joined = join_backs(store_);
            if (!joined) return tl::unexpected(joined.error());
            unjoined_ = 0;
        }
        if (unmatched_ == 0) return {};
        const auto matched = merge_unmatched(store_, merged_at_once);
        if (!matched) return tl::unexpected(matched.error());
        unmatched_ = matched->left;
        return {};
    }

    /// Only what was taken: what lies there by now may be a photo that nobody has read.
    void move_away(const Sighting& file) {
        if (options_.move_to.empty()) return;
        if (const Sighting standing = sighting_of(file.path); standing != file) {
            if (standing.size > 0) settling_.saw(standing, Clock::now());
            hinted_ = true;
            return;
        }
        if (const auto moved = move_into(options_.move_to, file.path); !moved) {
            listener_.trouble(moved.error());
        }
    }

    Store& store_;
    const WatchOptions& options_;
    WatchListener& listener_;
    FolderEvents events_;
    Settling settling_;
    AfterPhoto after_;
    std::deque<Sighting> still_;     ///< unchanged for long enough; perhaps not whole
    std::deque<std::string> ready_;  ///< settled and whole
    std::vector<Sighting> unnoted_;  ///< seen, and not in the journal yet
    std::string said_;               ///< of folders, last
    std::size_t files_ = 0;
    bool hinted_ = false;
    /// Contacts that may still have to be merged; perhaps from a run before that was cut off.
    std::int64_t unmatched_ = 1;
    int unjoined_ = 1;  ///< cards that may be the back of another, the same
    Clock::time_point last_look_, next_look_;
    Pile pile_;
};

}  // namespace

Result<ScanSummary> watch(Store& store, const WatchOptions& options, WatchListener& listener) {
    for (const fs::path& folder : {store.pictures(), options.move_to}) {
        if (auto made = make_private_folder(folder); !made) return tl::unexpected(made.error());
    }
    return Watch(store, options, listener).run();
}

}  // namespace cardfile
