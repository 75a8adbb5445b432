#include "intake/pile.h"

#include <sched.h>

#include "intake/inbox.h"
#include "store/forget.h"
#include "store/learned.h"
#include "system/sha256.h"

namespace cardfile {
namespace {

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
    std::error_code ignored;
    const std::filesystem::path rules = rules_file(store);
    if (std::filesystem::exists(rules, ignored)) add({"--rules", rules.string()});
    return command;
}

Reading unreadable(const std::string& path, const std::string& why) {
    Reading reading;
    reading.photo = path;
    reading.reason = why;
    return reading;
}

}  // namespace

std::string_view to_string(Passed why) {
    switch (why) {
        case Passed::read_by_this_reader:
            return "read by this reader before";
        case Passed::set_aside:
            return "set aside before";
        case Passed::read_elsewhere:
            return "being read by another cardfile";
        case Passed::changed:
            return "it changed while it was read";
        case Passed::on_the_way:
            return "the same picture as another of this pile";
        default:
            return "already seen";
    }
}

Pile::Pile(Store& store, const ScanOptions& options, ScanWatcher& watcher)
    : store_(store),
      options_(options),
      watcher_(watcher),
      rules_(sighting_of(rules_file(store).string())),
      crew_({.command = worker_command(store, options),
             .workers = options.jobs > 0 ? options.jobs : cores(),
             .patience = options.patience}) {}

Result<void> Pile::take(const Found& photo) {
    Taken taken{photo, sighting_of(photo.path), {}};
    const auto take_unread = [&](const std::string& why) {  // without a hash: told, but not kept
        taken.reading = unreadable(photo.path, why);
        taken.answered = true;
        on_the_way_.emplace(next_++, std::move(taken));
        return Result<void>();
    };
    if (taken.file.size > largest_photo) return take_unread("is larger than 2 GB");
    auto known = content_of(photo, taken.file);
    if (!known) return tl::unexpected(known.error());
    if (known->empty()) {
        auto hash = sha256_of(photo.path);
        if (!hash) return take_unread(hash.error().what);
        known = std::move(hash);
    }
    taken.sha256 = std::move(*known);
    return sort(std::move(taken));
}

/// A file that a folder holds and that did not change since is not read whole only to be known.
Result<std::string> Pile::content_of(const Found& photo, const Sighting& file) {
    return photo.named ? Result<std::string>() : content_at(store_, file);
}

Result<void> Pile::sort(Taken taken) {
    const auto state = sighted(store_, taken.sha256, taken.file);
    if (!state) return tl::unexpected(state.error());
    if (met_.contains(taken.sha256)) {
        pass(taken, *state == PhotoState::done        ? Passed::seen
                    : *state == PhotoState::set_aside ? Passed::set_aside
                                                      : Passed::on_the_way);
        return {};
    }
    if (*state == PhotoState::done && options_.again) {
        const auto reader = reader_of(store_, taken.sha256);
        if (!reader) return tl::unexpected(reader.error());
        // read once more, a forgotten one would leave the pictures of its cards behind
        taken.again = *reader != reader_name(options_.lang) && !is_forgotten(store_, taken.sha256);
        if (!taken.again) {
            pass(taken, Passed::read_by_this_reader);
            return {};
        }
    } else if (*state == PhotoState::done) {
        pass(taken, Passed::seen);
        return {};
    }
    const bool retry = taken.found.named || options_.again;
    if (*state == PhotoState::set_aside && !retry) {
        pass(taken, Passed::set_aside);
        return {};
    }
    queue(std::move(taken));
    return {};
}

void Pile::queue(Taken taken) {
    met_.insert(taken.sha256);
    to_read_.insert(next_);
    on_the_way_.emplace(next_++, std::move(taken));
}

void Pile::pass(const Taken& taken, Passed why) {
    int& passed = why == Passed::set_aside ? summary_.set_aside
                  : why == Passed::changed ? summary_.unreadable
                                           : summary_.seen;
    ++passed;
    watcher_.photo_passed(taken.found.path, why, taken.file);
}

Result<void> Pile::begin_reading() {
    if (to_read_.empty()) return {};
    // what the owner corrected meanwhile is for the very next photo
    if (const Sighting rules = sighting_of(rules_file(store_).string()); rules != rules_) {
        rules_ = rules;
        crew_.renew(worker_command(store_, options_));
    }
    while (!to_read_.empty() && crew_.has_room()) {
        const std::size_t number = *to_read_.begin();
        if (auto begun = begin_reading(number); !begun) return begun;
        to_read_.erase(number);
    }
    return {};
}

Result<void> Pile::begin_reading(std::size_t number) {
    Taken& taken = on_the_way_.at(number);
    const auto claimed = taken.again ? Claim::granted : claim(store_, taken.sha256);
    if (!claimed) return tl::unexpected(claimed.error());
    if (*claimed == Claim::granted) {
        auto asked = crew_.ask(number, taken.found.path);
        if (!asked) (void)give_back(store_, taken.sha256);  // no process can be started just now
        return asked;
    }
    if (*claimed == Claim::spent) {
        taken.reading =
            unreadable(taken.found.path, "its reading was begun often and cut off each time");
        taken.answered = true;
        return {};
    }
    const bool elsewhere = *claimed == Claim::elsewhere;
    if (elsewhere) met_.erase(taken.sha256);
    pass(taken, elsewhere ? Passed::read_elsewhere : Passed::seen);
    on_the_way_.erase(number);
    return {};
}

Result<void> Pile::answered(Answer& answer) {
    Taken& taken = on_the_way_.at(answer.number);
    if (answer.lost.empty()) {
        taken.reading = std::move(answer.reading);
        taken.answered = true;
        return {};
    }
    if (!answer.readers_fault) return failed(answer.number, answer.lost);
    to_read_.insert(answer.number);
    return give_back(store_, taken.sha256);
}

/// It is tried again, but not for ever.
Result<void> Pile::failed(std::size_t number, const std::string& why) {
    Taken& taken = on_the_way_.at(number);
    const auto again = attempt_failed(store_, taken.sha256);
    taken.answered = again && !*again;
    if (taken.answered) {
        taken.reading = unreadable(taken.found.path, why);
    } else {
        to_read_.insert(number);
    }
    return again.map([](bool) {});
}

Result<void> Pile::step(std::chrono::milliseconds most) {
    Result<void> outcome = begin_reading();
    auto answers = crew_.wait(crew_.is_idle() ? std::chrono::milliseconds(0) : most);
    if (!answers) return tl::unexpected(answers.error());
    for (Answer& answer : *answers) {
        if (auto noted = answered(answer); !noted) outcome = noted;
    }
    // who has answered goes on while we save
    if (outcome) outcome = begin_reading();
    return outcome ? save_answered() : outcome;
}

Result<void> Pile::stop() {
    while (!on_the_way_.empty()) {
        const auto first = on_the_way_.begin();
        const Taken& taken = first->second;
        if (taken.answered) {
            if (auto saved = save(first->first); !saved) return saved;
            continue;
        }
        if (auto given = give_back(store_, taken.sha256); !given) return given;
        on_the_way_.erase(first);
    }
    to_read_.clear();
    return {};
}

}  // namespace cardfile
