#pragma once
// What the operating system said, in the words of our messages.

#include <filesystem>
#include <string>

#include "card/error.h"

namespace cardfile {

/// "no such file", "no permission", "the disk is full", …
[[nodiscard]] std::string words_for(int error_number);

/// The failing half of a Result from errno.
[[nodiscard]] tl::unexpected<Error> system_failure(const std::filesystem::path& where);

}  // namespace cardfile
