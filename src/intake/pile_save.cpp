// The pile's second half: what becomes of a reading.

#include "intake/inbox.h"
#include "intake/pile.h"
#include "reader/picture_name.h"
#include "store/forget.h"
#include "store/originals.h"
#include "system/durable_write.h"
#include "system/paths.h"
#include "system/sha256.h"

namespace cardfile {
namespace {

/// Readings wait for those of earlier photos, so that contacts are numbered in the photos' order;
/// but not many of them, because what waits would have to be read again after a power cut.
constexpr std::size_t most_waiting = 32;

/// Whether the file is another by now than the one with this hash, which was asked for. If not, a
/// reading of another photo becomes one that says nothing.
bool has_changed(const Sighting& file, const std::string& sha256, Reading& reading) {
    if (sha256.empty()) return false;
    const bool unread = reading.status == Reading::Status::unreadable;
    if (unread && sighting_of(file.path) != file) return true;
    if (reading.sha256.empty() || reading.sha256 == sha256) return false;
    const auto now = sha256_of(file.path);
    if (!now || *now != sha256) return true;
    reading.status = Reading::Status::unreadable;
    reading.reason = "its reader told of another photo";
    reading.cards.clear();
    return false;
}

/// Tried out by ourselves: that a disk is full is not to be believed of a reader, which may have
/// been taken over by its photo and would be asked for ever.
Result<void> room_for_pictures(const std::filesystem::path& folder) {
    constexpr std::size_t enough = 4 << 20;  // bytes; a card's picture has 0.1 to 1 MB
    const std::filesystem::path file = folder / ".room";
    auto written = make_private_folder(folder).and_then(
        [&] { return durable_write(file, std::string(enough, '\0')); });
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return written.map_error([&](const Error& error) {
        return Error{Error::Kind::io, folder, error.what, "make room"};
    });
}

}  // namespace

Result<void> Pile::save_answered() {
    std::size_t waiting = 0;
    for (const auto& [number, taken] : on_the_way_) waiting += taken.answered ? 1 : 0;
    for (; waiting > 0; --waiting) {
        auto first = on_the_way_.begin();
        if (!first->second.answered && waiting <= most_waiting) break;
        while (!first->second.answered) ++first;
        if (auto saved = save(first->first); !saved) return saved;
    }
    return {};
}

Result<void> Pile::save(std::size_t number) {
    Taken& taken = on_the_way_.at(number);
    if (has_changed(taken.file, taken.sha256, taken.reading)) return let_go(number);
    const std::string reason = taken.reading.reason;
    if (taken.reading.status == Reading::Status::unreadable &&
        reason.starts_with(store_.pictures().string())) {
        if (auto room = room_for_pictures(store_.pictures()); !room) {
            // not the photo's fault: it must not be set aside for it
            if (auto given = give_back(store_, taken.sha256); !given) return given;
            taken.answered = false;
            to_read_.insert(number);
            return room;
        }
        if (auto noted = failed(number, reason); !noted || !taken.answered) return noted;
    }
    const std::string& hash = taken.sha256;
    if (options_.keep_originals && !hash.empty() && !is_forgotten(store_, hash)) {
        const auto kept = keep_original(store_, hash, taken.found.path);
        if (!kept) return tl::unexpected(kept.error());
        if (!*kept) return let_go(number);
    }
    return save_done(number);
}

/// It is not what was taken any more: whoever finds it next reads it.
Result<void> Pile::let_go(std::size_t number) {
    const Taken& taken = on_the_way_.at(number);
    if (auto given = give_back(store_, taken.sha256); !given) return given;
    met_.erase(taken.sha256);
    pass(taken, Passed::changed);
    on_the_way_.erase(number);
    return {};
}

Result<void> Pile::save_done(std::size_t number) {
    Taken& taken = on_the_way_.at(number);
    Added added;
    if (!taken.sha256.empty()) {
        taken.reading.sha256 = taken.sha256;
        keep_own_pictures(taken.reading);
        auto saved = save_met(store_, taken.reading, options_.given);
        if (!saved) return tl::unexpected(saved.error());
        added = *saved;
    }
    count(taken.reading, added, summary_);
    const Taken told = std::move(taken);
    on_the_way_.erase(number);
    watcher_.photo_done(told.reading, added, told.file);
    return {};
}

}  // namespace cardfile
