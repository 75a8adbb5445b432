#pragma once
// Our own copies of photos, for owners who delete theirs: by content, beside the list.

#include <string>

#include "store/store.h"

namespace cardfile {

/// Whole and durable when it answers true. False: what lies at `path` is not this content any more.
[[nodiscard]] Result<bool> keep_original(const Store& store, const std::string& sha256,
                                         const std::filesystem::path& path);
/// How many were deleted; none when none was kept.
[[nodiscard]] Result<int> delete_original(const Store& store, const std::string& sha256);

}  // namespace cardfile
