#pragma once

// Ctrl-C and `kill`, as a question to be asked between two steps.

namespace cardfile {

/// From now on SIGINT and SIGTERM only set a mark; a second one ends the program at once. They also
/// wake poll(), which then answers EINTR.
void catch_interrupts();
[[nodiscard]] bool interrupted();

}  // namespace cardfile
