#pragma once
// Several workers at once, and patience with the photos that break them.

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "intake/worker.h"

namespace cardfile {

struct CrewOptions {
    std::vector<std::string> command;  ///< a program that speaks the worker's protocol
    int workers = 1;
    std::chrono::seconds patience{60};
    /// Asked when a worker did not survive a photo: may a fresh one try it again? None: never.
    std::function<Result<bool>(std::size_t number)> try_again = {};
};

struct Answer {
    std::size_t number = 0;  ///< of the question
    Reading reading;         ///< of status unreadable, with the reason, when every try failed
};

class Crew {
  public:
    explicit Crew(CrewOptions options);

    [[nodiscard]] bool has_room() const { return tasks_.size() < most_; }

    [[nodiscard]] bool is_idle() const { return tasks_.empty(); }

    /// The lowest number that is still being read.
    [[nodiscard]] std::size_t oldest() const;
    /// Only when there is room; `number`s grow from call to call.
    [[nodiscard]] Result<void> ask(std::size_t number, const std::string& path);
    /// The numbers that are still being read.
    [[nodiscard]] std::vector<std::size_t> unanswered() const;
    /// Waits until somebody answers, but not longer than `most`. An Error when the reader cannot be
    /// started at all.
    [[nodiscard]] Result<std::vector<Answer>> wait(std::chrono::milliseconds most);

  private:
    struct Task {
        std::size_t number = 0;
        std::string path;
        std::unique_ptr<Worker> worker;
    };

    [[nodiscard]] Result<void> start(Task& task);
    /// True when the task came to an end, with its answer.
    [[nodiscard]] Result<bool> look_at(Task& task, Reading& reading);

    CrewOptions options_;
    std::size_t most_;
    std::vector<Task> tasks_;
    std::vector<std::unique_ptr<Worker>> resting_;
    bool anybody_answered_ = false;
};

}  // namespace cardfile
