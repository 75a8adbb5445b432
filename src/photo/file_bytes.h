#pragma once
// The bytes of a regular file, with a limit.

#include <cstdint>
#include <filesystem>
#include <vector>

#include "card/error.h"

namespace cardfile {

using Bytes = std::vector<std::uint8_t>;

/// Refuses folders, devices, pipes, empty files, and files larger than `most` bytes.
/// `open` is a descriptor of it, where the caller has one already: then `path` only names it.
[[nodiscard]] Result<Bytes> file_bytes(const std::filesystem::path& path, std::size_t most,
                                       int open = -1);

/// The first bytes of it, at most `count`, however large it is.
[[nodiscard]] Result<Bytes> file_head(const std::filesystem::path& path, std::size_t count,
                                      int open = -1);

}  // namespace cardfile
