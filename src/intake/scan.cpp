#include "intake/scan.h"

#include "intake/patience.h"
#include "system/interrupt.h"
#include "system/paths.h"

namespace cardfile {
namespace {

/// Gives the crew work, as much as it takes, but comes back now and then while there is none to
/// give, to show how far it is.
Result<void> turn(Pile& pile, const std::vector<Found>& photos, std::size_t& next) {
    constexpr int most_at_once = 16;
    for (int taken = 0; taken < most_at_once && pile.has_room() && next < photos.size(); ++taken) {
        if (auto took = pile.take(photos[next]); !took) return took;
        ++next;
    }
    const bool more = pile.has_room() && next < photos.size();
    return pile.step(std::chrono::milliseconds(more ? 0 : 200));
}

}  // namespace

Result<ScanSummary> scan(Store& store, const std::vector<Found>& photos, const ScanOptions& options,
                         ScanWatcher& watcher) {
    if (auto made = make_private_folder(store.pictures()); !made) {
        return tl::unexpected(made.error());
    }
    Pile pile(store, options, watcher);
    Patience patience(watcher);
    std::size_t next = 0;
    while (!interrupted() && (next < photos.size() || !pile.is_idle())) {
        if (auto gone = patience.with(turn(pile, photos, next)); !gone) {
            (void)pile.stop();  // that error counts; what can be kept is kept
            return tl::unexpected(gone.error());
        }
        watcher.tick();
    }
    const bool stopped = next < photos.size() || !pile.is_idle();
    // what was read before a Ctrl-C is kept, whatever it waited for
    return pile.stop().map([&] {
        ScanSummary summary = pile.summary();
        summary.stopped = stopped;
        return summary;
    });
}

}  // namespace cardfile
