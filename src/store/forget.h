#pragma once
// Forgetting somebody for good: not to be undone.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "store/store.h"

namespace cardfile {

struct Forgotten {
    /// The owner's photos that showed nobody else, and those that show others too: their files are
    /// the owner's, and stay.
    std::vector<std::filesystem::path> sources, shared_sources;
    int pictures = 0;   ///< that were deleted
    int originals = 0;  ///< our copies of their photos, that were deleted
    int backups = 0;    ///< of the list, that were deleted: they held the contact as well
};

/// What becomes of photos.status: no card of such a photo comes back when it is read again. Private
/// to store/.
inline constexpr std::string_view forgotten_status = "forgotten";

/// Of a photo's content: what was on it is to stay unknown.
[[nodiscard]] bool is_forgotten(Store& store, const std::string& sha256);

/// The rows, texts, pictures and search words of the contact, and of those merged into it, are gone
/// from the list's files, copies of the list included. Of a photo that showed nobody else its hash
/// stays, so that it does not bring the person back. A card that names somebody else as well keeps
/// only that one's values.
[[nodiscard]] Result<Forgotten> forget(Store& store, std::int64_t id);

}  // namespace cardfile
