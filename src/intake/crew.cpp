#include "intake/crew.h"

#include <poll.h>

#include <algorithm>
#include <csignal>

namespace cardfile {

Crew::Crew(CrewOptions options)
    : options_(std::move(options)), most_(static_cast<std::size_t>(std::max(1, options_.workers))) {
    std::signal(SIGPIPE, SIG_IGN);  // a worker that is gone shows in what tell() answers
}

void Crew::renew(std::vector<std::string> command) {
    options_.command = std::move(command);
    resting_.clear();
    for (Task& task : tasks_) task.outdated = true;
}

Result<void> Crew::ask(std::size_t number, const std::string& path) {
    while (!resting_.empty()) {
        auto rested = std::move(resting_.back());
        resting_.pop_back();
        if (!rested->ask(path)) continue;  // it died in its sleep
        tasks_.push_back({number, std::move(rested)});
        return {};
    }
    auto worker = Worker::start(options_.command);
    if (!worker) return tl::unexpected(worker.error());
    worker->ask(path);  // if it is gone already, its output says so at once
    tasks_.push_back({number, std::make_unique<Worker>(std::move(*worker))});
    return {};
}

Result<bool> Crew::look_at(Task& task, Answer& answer) {
    auto came = task.worker->answer(options_.patience);
    if (came && !*came) return false;
    if (came) {
        anybody_answered_ = true;
        answer.reading = std::move(**came);
        if (!task.outdated) resting_.push_back(std::move(task.worker));
        return true;
    }
    answer.lost = came.error().what;
    answer.readers_fault = task.worker->gave_up() && !anybody_answered_;
    task.worker.reset();  // killed and reaped
    constexpr int enough = 3;
    if (answer.readers_fault && ++gave_up_ >= enough) {
        return failure(Error::Kind::engine, "", answer.lost, "nothing could be read with it");
    }
    return true;
}

Result<std::vector<Answer>> Crew::wait(std::chrono::milliseconds most) {
    std::vector<pollfd> waiting;
    for (const Task& task : tasks_) {
        waiting.push_back({task.worker->output(), POLLIN, 0});
        waiting.push_back({task.worker->errors(), POLLIN, 0});
    }
    // a signal ends the wait early, which is what we want of it
    ::poll(waiting.data(), waiting.size(), static_cast<int>(most.count()));
    std::vector<Answer> answers;
    for (auto task = tasks_.begin(); task != tasks_.end();) {
        Answer answer{.number = task->number, .reading = {}, .lost = {}};
        const auto ended = look_at(*task, answer);
        if (!ended) return tl::unexpected(ended.error());
        if (*ended) answers.push_back(std::move(answer));
        task = *ended ? tasks_.erase(task) : task + 1;
    }
    return answers;
}

}  // namespace cardfile
