#pragma once
// Which photos are meant: files and folders as given -> files, in an order a person expects.

#include <filesystem>
#include <string>
#include <vector>

#include "card/error.h"

namespace cardfile {

struct Found {
    std::string path;    ///< as given, or below a folder as given
    bool named = false;  ///< itself given, not met in a folder
};

struct Gathered {
    std::vector<Found> photos;
    std::vector<Error> problems;  ///< a folder without photos, a folder that cannot be opened
};

/// A named file is always taken, whether it is there or not; of a folder and those in it, what has
/// a picture's extension and no hidden name. "IMG_2" stands before "IMG_10".
/// Nothing below the folders `except`: our own pictures are no photos.
[[nodiscard]] Gathered gather(const std::vector<std::string>& paths,
                              const std::vector<std::filesystem::path>& except = {});

/// Whether it is one of them, by whatever name; those that are not there are nobody's.
[[nodiscard]] bool is_among(const std::filesystem::path& folder,
                            const std::vector<std::filesystem::path>& folders);

/// By its name: it ends like a picture, and is neither hidden nor a sync program's temporary.
[[nodiscard]] bool is_photo_name(const std::filesystem::path& path);
/// What systems and sync programs keep in folders for themselves; dot files are theirs too.
[[nodiscard]] bool is_nobodys(const std::string& name);

}  // namespace cardfile
