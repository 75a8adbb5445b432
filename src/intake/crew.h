#pragma once
// Several workers at once. A photo that breaks its worker costs that worker, and is answered all
// the same: whether it is tried again is the caller's choice.

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "intake/worker.h"

namespace cardfile {

struct CrewOptions {
    std::vector<std::string> command;  ///< a program that speaks the worker's protocol
    int workers = 1;
    std::chrono::seconds patience{60};
};

struct Answer {
    std::size_t number = 0;  ///< of the question
    Reading reading;
    std::string lost;  ///< why there is no reading: it broke its worker; empty when there is one
    /// Its worker ended by itself, and none has answered anything yet: no photo is to blame.
    bool readers_fault = false;
};

class Crew {
  public:
    explicit Crew(CrewOptions options);

    [[nodiscard]] bool has_room() const { return tasks_.size() < most_; }

    [[nodiscard]] bool is_idle() const { return tasks_.empty(); }

    [[nodiscard]] std::size_t workers() const { return most_; }

    /// From now on workers are started so: those that are there end with what they are reading.
    void renew(std::vector<std::string> command);

    /// Only when there is room. After an Error nothing was asked.
    [[nodiscard]] Result<void> ask(std::size_t number, const std::string& path);
    /// Waits until somebody answers, but not longer than `most`. An Error when the reader cannot be
    /// started at all.
    [[nodiscard]] Result<std::vector<Answer>> wait(std::chrono::milliseconds most);

  private:
    struct Task {
        std::size_t number = 0;
        std::unique_ptr<Worker> worker;
        bool outdated = false;  ///< its worker was started with another command
    };

    /// True when the task came to an end, with its answer.
    [[nodiscard]] Result<bool> look_at(Task& task, Answer& answer);

    CrewOptions options_;
    std::size_t most_;
    std::vector<Task> tasks_;
    std::vector<std::unique_ptr<Worker>> resting_;
    int gave_up_ = 0;  ///< workers that ended by themselves before anybody ever answered
    bool anybody_answered_ = false;
};

}  // namespace cardfile
