#include "intake/patience.h"

#include <poll.h>

#include <algorithm>

#include "system/interrupt.h"

namespace cardfile {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds shortest_pause(100);
constexpr milliseconds longest_pause(2000);
constexpr milliseconds between_ticks(100);

}  // namespace

Result<void> Patience::with(const Result<void>& turn) {
    if (turn) {
        if (waiting_) watcher_.goes_on();
        waiting_ = false;
        return {};
    }
    if (turn.error().kind != Error::Kind::io) return turn;
    if (!waiting_) {
        Error told = turn.error();
        told.hint = "it is waited for, and goes on by itself when that is over";
        watcher_.trouble(told);
        pause_ = shortest_pause;
    }
    waiting_ = true;
    for (milliseconds waited(0); waited < pause_ && !interrupted(); waited += between_ticks) {
        ::poll(nullptr, 0, static_cast<int>(between_ticks.count()));
        watcher_.tick();
    }
    pause_ = std::min(2 * pause_, longest_pause);
    return {};
}

}  // namespace cardfile
