#pragma once
// Whether a file has its end yet, told by its frame alone: nothing is decoded.
//
// A file that is still being copied has not. A damaged file may well seem whole: the reader says
// that later.

#include <filesystem>

#include "card/error.h"

namespace cardfile {

/// By end marks and the lengths and places that files declare; what has none (and is of no known
/// format) counts as whole. An Error when it cannot be read.
[[nodiscard]] Result<bool> is_whole(const std::filesystem::path& path);

}  // namespace cardfile
