#pragma once
// Moving a file so that at every moment, also after a power cut, it stands whole in one of the two
// places.

#include <filesystem>

#include "card/error.h"

namespace cardfile {

/// Into `folder`, under its own name, or "name-2.jpg" where that is taken: nothing is overwritten.
/// Where it stands then.
[[nodiscard]] Result<std::filesystem::path> move_into(const std::filesystem::path& folder,
                                                      const std::filesystem::path& file);

}  // namespace cardfile
