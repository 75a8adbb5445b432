#pragma once
// Scan: a pile of photos -> the contact list, until they are all read or somebody stops it.

#include <vector>

#include "intake/pile.h"

namespace cardfile {

[[nodiscard]] Result<ScanSummary> scan(Store& store, const std::vector<Found>& photos,
                                       const ScanOptions& options, ScanWatcher& watcher);

}  // namespace cardfile
