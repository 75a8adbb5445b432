#pragma once
// The identity of a photo: SHA-256 of the unmodified file.

#include <filesystem>
#include <string>

#include "card/error.h"

namespace cardfile {

/// 64 lower-case hex digits. Only of regular files: a pipe or a device would never end.
/// `open` is a descriptor of it, where the caller has one already: then `path` only names it.
[[nodiscard]] Result<std::string> sha256_of(const std::filesystem::path& path, int open = -1);

}  // namespace cardfile
