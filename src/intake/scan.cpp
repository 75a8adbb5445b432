#include "intake/scan.h"

#include <sched.h>

#include <map>
#include <set>

#include "intake/crew.h"
#include "intake/meeting.h"
#include "system/interrupt.h"
#include "system/paths.h"
#include "system/sha256.h"

namespace cardfile {
namespace {

/// Readings wait for those of earlier photos, so that contacts are numbered in the photos' order;
/// but not many of them, because what waits would have to be read again after a power cut.
constexpr std::size_t most_waiting = 32;

int cores() {
    cpu_set_t usable;
    return ::sched_getaffinity(0, sizeof usable, &usable) == 0 ? CPU_COUNT(&usable) : 1;
}

std::vector<std::string> worker_command(const Store& store, const ScanOptions& options) {
    std::vector<std::string> command = options.reader;
    const auto add = [&](std::initializer_list<std::string> words) {
        command.insert(command.end(), words);
    };
    add({"--from", "-", "--null", "--pictures", store.pictures().string()});
    if (!options.country.empty()) add({"--country", options.country});
    if (!options.lang.empty()) add({"--lang", options.lang});
    return command;
}

class Scan {
  public:
    Scan(Store& store, const std::vector<Found>& photos, const ScanOptions& options,
         ScanWatcher& watcher)
        : store_(store),
          photos_(photos),
          options_(options),
          watcher_(watcher),
          hashes_(photos.size()),
          crew_({.command = worker_command(store, options),
                 .workers = options.jobs > 0 ? options.jobs : cores(),
                 .patience = options.patience,
                 .try_again = [this](std::size_t number) {
                     return store_.attempt_failed(hashes_[number]);
                 }}) {}

    Result<ScanSummary> run() {
        while (!interrupted()) {
            if (next_ == photos_.size() && crew_.is_idle()) break;
            if (auto fed = feed(); !fed) return tl::unexpected(fed.error());
            auto answers = crew_.wait(std::chrono::milliseconds(crew_.is_idle() ? 0 : 200));
            if (!answers) return tl::unexpected(answers.error());
            for (Answer& answer : *answers) {
                waiting_.emplace(answer.number, std::move(answer.reading));
            }
            if (auto saved = save_waiting(); !saved) return tl::unexpected(saved.error());
            watcher_.tick();
        }
        summary_.stopped = next_ < photos_.size() || !crew_.is_idle();
        for (const std::size_t number : crew_.unanswered()) {
            auto given = store_.give_back(hashes_[number]);
            if (!given) return tl::unexpected(given.error());
        }
        // what was read before a Ctrl-C is kept, whatever it waited for
        return save_all().map([&] { return summary_; });
    }

  private:
    /// Gives the crew work, as much as it takes, but comes back now and then while there is none to
    /// give.
    Result<void> feed() {
        for (int passed = 0; crew_.has_room() && next_ < photos_.size() && passed < 16; ++passed) {
            const std::size_t number = next_++;
            if (auto fed = feed(number); !fed) return fed;
        }
        return {};
    }

    Result<void> feed(std::size_t number) {
        const Found& photo = photos_[number];
        const Sighting sighting = sighting_of(photo.path);
        auto hash = content_of(photo, sighting);
        if (!hash && hash.error().kind == Error::Kind::store) return tl::unexpected(hash.error());
        if (!hash) {
            Reading reading;
            reading.photo = photo.path;
            reading.reason = hash.error().what;
            waiting_.emplace(number, std::move(reading));  // without a hash: told, but not kept
            return {};
        }
        hashes_[number] = *hash;
        const auto state = store_.sighted(*hash, sighting);
        if (!state) return tl::unexpected(state.error());
        const bool twice = !in_this_run_.insert(*hash).second;
        const bool retry = photo.named || options_.again;
        if (!twice && *state == PhotoState::done && options_.again) {
            return read_again(number);
        }
        if (twice || *state == PhotoState::done) {
            ++summary_.seen;
            watcher_.photo_passed(photo.path, "already seen");
        } else if (*state == PhotoState::set_aside && !retry) {
            ++summary_.set_aside;
            watcher_.photo_passed(photo.path, "set aside before");
        } else {
            return begin(number);
        }
        return {};
    }

    /// A file that a folder holds and that did not change since is not read whole only to be known.
    Result<std::string> content_of(const Found& photo, const Sighting& sighting) {
        if (!photo.named) {
            auto known = store_.content_at(sighting);
            if (!known || !known->empty()) return known;
        }
        return sha256_of(photo.path);
    }

    /// What was read stays until it is read differently; so nobody needs to claim it.
    Result<void> read_again(std::size_t number) {
        const auto reader = store_.reader_of(hashes_[number]);
        if (!reader) return tl::unexpected(reader.error());
        if (*reader != reader_name(options_.lang)) return crew_.ask(number, photos_[number].path);
        ++summary_.seen;
        watcher_.photo_passed(photos_[number].path, "read by this reader before");
        return {};
    }

    Result<void> begin(std::size_t number) {
        const std::string& path = photos_[number].path;
        const auto claim = store_.claim(hashes_[number]);
        if (!claim) return tl::unexpected(claim.error());
        switch (*claim) {
            case Claim::granted:
                return crew_.ask(number, path);
            case Claim::spent: {
                Reading reading;
                reading.photo = path;
                reading.reason = "its reading was begun often and cut off each time";
                waiting_.emplace(number, std::move(reading));
                return {};
            }
            default:
                ++summary_.seen;
                watcher_.photo_passed(path, *claim == Claim::done
                                                ? "already seen"
                                                : "being read by another cardfile");
                return {};
        }
    }

    Result<void> save_waiting() {
        const bool too_many = waiting_.size() > most_waiting;
        while (!waiting_.empty() && (too_many || waiting_.begin()->first < crew_.oldest())) {
            if (auto saved = save_first(); !saved) return saved;
        }
        return {};
    }

    Result<void> save_all() {
        while (!waiting_.empty()) {
            if (auto saved = save_first(); !saved) return saved;
        }
        return {};
    }

    Result<void> save_first() {
        auto [number, reading] = std::move(*waiting_.begin());
        waiting_.erase(waiting_.begin());
        const std::string& hash = hashes_[number];
        if (reading.reason.starts_with(store_.pictures().string())) {
            // our folder's fault, a full disk: the photo must not be set aside for it
            return failure(Error::Kind::io, "", reading.reason,
                           "when that is mended, run the same command again");
        }
        Added added;
        const bool changed = !reading.sha256.empty() && reading.sha256 != hash;
        if (changed) {
            reading.status = Reading::Status::unreadable;
            reading.reason = "it changed while it was read";
        } else if (!hash.empty()) {
            reading.sha256 = hash;
            auto saved = save_met(store_, reading, options_.given);
            if (!saved) return tl::unexpected(saved.error());
            added = *saved;
        }
        count(reading, added, summary_);
        watcher_.photo_done(reading, added);
        return {};
    }

    Store& store_;
    const std::vector<Found>& photos_;
    const ScanOptions& options_;
    ScanWatcher& watcher_;
    std::vector<std::string> hashes_;  ///< of each photo, once it was computed
    std::set<std::string> in_this_run_;
    std::map<std::size_t, Reading> waiting_;  ///< read but not saved yet, by the photo's number
    std::size_t next_ = 0;
    ScanSummary summary_;
    Crew crew_;
};

}  // namespace

Result<ScanSummary> scan(Store& store, const std::vector<Found>& photos, const ScanOptions& options,
                         ScanWatcher& watcher) {
    return make_private_folder(store.pictures()).and_then([&] {
        return Scan(store, photos, options, watcher).run();
    });
}

}  // namespace cardfile
