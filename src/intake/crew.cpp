#include "intake/crew.h"

#include <poll.h>

#include <algorithm>
#include <csignal>

namespace cardfile {

Crew::Crew(CrewOptions options)
    : options_(std::move(options)), most_(static_cast<std::size_t>(std::max(1, options_.workers))) {
    std::signal(SIGPIPE, SIG_IGN);  // a worker that is gone shows in what tell() answers
}

std::size_t Crew::oldest() const {
    std::size_t oldest = static_cast<std::size_t>(-1);
    for (const Task& task : tasks_) oldest = std::min(oldest, task.number);
    return oldest;
}

std::vector<std::size_t> Crew::unanswered() const {
    std::vector<std::size_t> numbers;
    for (const Task& task : tasks_) numbers.push_back(task.number);
    return numbers;
}

Result<void> Crew::start(Task& task) {
    if (!resting_.empty()) {
        task.worker = std::move(resting_.back());
        resting_.pop_back();
        if (task.worker->ask(task.path)) return {};  // else it died in its sleep
    }
    auto worker = Worker::start(options_.command);
    if (!worker) return tl::unexpected(worker.error());
    task.worker = std::make_unique<Worker>(std::move(*worker));
    task.worker->ask(task.path);  // if it is gone already, its output says so at once
    return {};
}

Result<void> Crew::ask(std::size_t number, const std::string& path) {
    Task& task = tasks_.emplace_back();
    task.number = number;
    task.path = path;
    return start(task);
}

Result<bool> Crew::look_at(Task& task, Reading& reading) {
    auto answer = task.worker->answer(options_.patience);
    if (answer && !*answer) return false;
    if (answer) {
        anybody_answered_ = true;
        reading = std::move(**answer);
        resting_.push_back(std::move(task.worker));
        return true;
    }
    const bool gave_up = task.worker->gave_up();
    task.worker.reset();  // killed and reaped
    Result<bool> again = options_.try_again ? options_.try_again(task.number) : false;
    if (!again) return again;
    if (*again) return start(task).map([] { return false; });
    if (gave_up && !anybody_answered_) {
        return failure(Error::Kind::engine, "", answer.error().what,
                       "nothing could be read with it");
    }
    reading.photo = task.path;
    reading.reason = answer.error().what;
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
        Answer answer{task->number, {}};
        const auto ended = look_at(*task, answer.reading);
        if (!ended) return tl::unexpected(ended.error());
        if (*ended) answers.push_back(std::move(answer));
        task = *ended ? tasks_.erase(task) : task + 1;
    }
    return answers;
}

}  // namespace cardfile
