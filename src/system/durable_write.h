#pragma once
// Writing a file so that there is either the whole new one or the old one, also after a power cut.

#include <filesystem>
#include <functional>
#include <string_view>

#include "card/error.h"

namespace cardfile {

/// Temporary file beside `path`, written, synced, renamed over it, folder synced. Any error removes
/// the temporary and leaves what stood at `path`. The file is the owner's alone (0600) unless one
/// stood there.
[[nodiscard]] Result<void> durable_write(const std::filesystem::path& path, std::string_view bytes);

/// The same for what somebody else writes: `fill` gets the name of an empty file to write to.
[[nodiscard]] Result<void> durable_file(
    const std::filesystem::path& path,
    const std::function<Result<void>(const std::filesystem::path& temporary)>& fill);

}  // namespace cardfile
