#pragma once
// The identity of a photo: SHA-256 of the unmodified file.

#include <filesystem>
#include <string>

#include "card/error.h"

namespace cardfile {

/// 64 lower-case hex digits. Only of regular files: a pipe or a device would never end.
[[nodiscard]] Result<std::string> sha256_of(const std::filesystem::path& path);

}  // namespace cardfile
