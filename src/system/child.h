#pragma once
// A program running beside us, with its standard input, output and errors in our hands.
//
// It dies with us, is not reached by the terminal's Ctrl-C (its parent decides), and is killed and
// reaped when its Child goes. Limits and environment are set before it starts.

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "card/error.h"
#include "system/descriptor.h"

namespace cardfile {

struct Ending {
    int status = 0;     ///< as it gave it, or as a shell told of its own child: 128 and the signal
    std::string words;  ///< "exit status 1", "Segmentation fault"
};

struct ChildOptions {
    std::vector<std::pair<std::string, std::string>> environment = {};  ///< added to ours
    std::size_t memory = 0;      ///< bytes of address space it may have; 0 is no limit
    std::size_t open_files = 0;  ///< 0 is no limit; with one come no core dumps either
    /// Of processor time, then SIGPROF ends it; 0 is no limit.
    std::chrono::milliseconds processor{0};
};

class Child {
  public:
    /// `words[0]` is the program, looked up in PATH when it holds no slash.
    [[nodiscard]] static Result<Child> start(const std::vector<std::string>& words,
                                             const ChildOptions& options = {});
    Child(Child&& other) noexcept;
    Child& operator=(Child&& other) noexcept;
    ~Child();

    [[nodiscard]] pid_t number() const { return pid_; }

    /// What the child says can be read here; the reading end does not block.
    [[nodiscard]] int output() const { return output_.number(); }

    [[nodiscard]] int errors() const { return errors_.number(); }

    /// False when the child no longer listens, or has left so much unread that it would have to be
    /// waited for: 64 KiB, where the system does not hold us short.
    bool tell(std::string_view bytes);

    /// The child sees the end of its input.
    void say_no_more() { input_.close(); }

    /// Whether it has; does not wait. That its output ended says nothing of it.
    bool has_ended();
    /// How it ended; waits for it.
    const Ending& end();
    void kill();

  private:
    Child() = default;
    /// True when there is nothing to wait for any more.
    bool reap(int options);

    pid_t pid_ = -1;
    Descriptor input_, output_, errors_;
    Ending ending_;
};

/// What can be read now is added to `text`, but at most 1 MiB, so that one who never stops talking
/// holds nobody up; false at the end of it.
bool read_available(int descriptor, std::string& text);

}  // namespace cardfile
