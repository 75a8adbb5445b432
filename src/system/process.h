#pragma once
// Which process is meant, told so that a later one with the same number is not taken for it.

#include <sys/types.h>

#include <string>
#include <string_view>

namespace cardfile {

/// The machine's start, the process's number, and when it began; empty when there is none.
[[nodiscard]] std::string process_with(pid_t number);
[[nodiscard]] std::string this_process();
/// Whether the process that `this_process` told of still runs; false for anything else.
[[nodiscard]] bool is_running(std::string_view process);

}  // namespace cardfile
