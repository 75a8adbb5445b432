#pragma once
// Inbox: watched folders -> the photos' files that stand in them now, and every folder on the way.

#include <filesystem>
#include <vector>

#include "card/error.h"
#include "store/journal.h"

namespace cardfile {

/// Bytes. Whoever hashes a larger one hears nobody for seconds. Readers take 256 MB, and of PDFs,
/// which may be a drawer full, what poppler takes.
inline constexpr std::int64_t largest_photo = std::int64_t{2} << 30;

struct Inbox {
    std::vector<Sighting> files;  ///< regular, not empty, with a photo's name
    std::vector<std::filesystem::path> folders;
    std::vector<Error> problems;  ///< folders that cannot be looked into
};

/// Where a file lies and what the system says of it, without reading it; of size 0 when it is not
/// there.
[[nodiscard]] Sighting sighting_of(const std::string& path);

/// All below `folders`; links to folders are not followed, and nothing below `except` is told.
[[nodiscard]] Inbox look_at(const std::vector<std::filesystem::path>& folders,
                            const std::vector<std::filesystem::path>& except);

}  // namespace cardfile
