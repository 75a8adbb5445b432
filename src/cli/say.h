#pragma once
// What goes to the terminal besides results.

#include <string>
#include <string_view>

#include "card/error.h"

namespace cardfile {

/// "cardfile: error: …" and, when there is one, "cardfile: hint: …", on standard error.
void say(const Error& error);
/// Says it, and answers with the exit status it stands for.
int fail(const Error& error);
/// "1 card", "2 cards".
[[nodiscard]] std::string counted(std::int64_t number, std::string_view noun);
/// Columns of the terminal behind a stream; 0 when it is none.
[[nodiscard]] int terminal_width(int descriptor);

}  // namespace cardfile
