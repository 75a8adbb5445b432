#pragma once
// Doctor: is the list whole, and does everything stand where it should?
//
// Looks at the database itself, at the journal of photos and at the folder of pictures. Mends what
// can be mended without guessing: photos whose reader died are queued again, temporary files that
// nobody writes any more and pictures of no card are removed. What it cannot mend it tells.

#include <string>
#include <vector>

#include "store/store.h"

namespace cardfile {

struct Findings {
    std::vector<std::string> mended, broken;  ///< one clause each
    std::int64_t photos = 0, contacts = 0, pictures = 0, originals = 0;
};

[[nodiscard]] Result<Findings> examine(Store& store);

/// A copy of the list as of this moment, compact, beside which a power cut leaves nothing half
/// done. An Error when `copy` exists already. The pictures are not in it.
[[nodiscard]] Result<void> back_up(Store& store, const std::filesystem::path& copy);

}  // namespace cardfile
