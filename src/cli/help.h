#pragma once
// `cardfile --help` and `cardfile COMMAND --help`.

#include <string>

#include "cli/command.h"

namespace cardfile {

[[nodiscard]] std::string help();
[[nodiscard]] std::string help(const Command& command, const CLI::App& app);

}  // namespace cardfile
