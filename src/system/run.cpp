#include "system/run.h"

#include <poll.h>

#include <array>
#include <csignal>

#include "system/child.h"

namespace cardfile {
namespace {

constexpr int signalled = 128;  // and the signal's number: the status of who was ended by one

}  // namespace

Result<Ran> run(const std::vector<std::string>& words, const RunLimits& limits) {
    using Clock = std::chrono::steady_clock;
    auto child = Child::start(words, {.memory = limits.memory, .processor = limits.processor});
    if (!child && child.error().kind == Error::Kind::missing) return Ran{.missing = true};
    if (!child) return tl::unexpected(child.error());
    child->say_no_more();
    Ran ran;
    const auto deadline = Clock::now() + limits.patience;
    const auto late = [&] { return Clock::now() > deadline; };
    const auto took_too_long = [&] {
        return failure(
            Error::Kind::unreadable, "",
            words.front() + " took longer than " + std::to_string(limits.patience.count()) + " s");
    };
    for (bool open = true; open;) {
        std::array<pollfd, 2> ends{{{child->output(), POLLIN, 0}, {child->errors(), POLLIN, 0}}};
        constexpr int pause = 200;  // ms, between two looks at the clock
        ::poll(ends.data(), ends.size(), pause);
        read_available(child->errors(), ran.errors);
        open = read_available(child->output(), ran.output);
        if (ran.output.size() > limits.most_output || ran.errors.size() > limits.most_output) {
            return failure(Error::Kind::unreadable, "", words.front() + " said too much");
        }
        if (late()) return took_too_long();
    }
    while (!child->has_ended()) {  // it may have closed its output and go on
        if (late()) return took_too_long();
        constexpr int pause = 5;  // ms
        ::poll(nullptr, 0, pause);
    }
    read_available(child->errors(), ran.errors);
    const Ending& end = child->end();
    ran.status = end.status;
    if (limits.processor.count() > 0 && ran.status == signalled + SIGPROF) {
        return failure(Error::Kind::unreadable, "",
                       words.front() + " took longer than " +
                           std::to_string(limits.processor.count()) + " ms of processor time");
    }
    return ran;
}

}  // namespace cardfile
