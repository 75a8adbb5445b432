#pragma once
// What follows when photos have been read into the list, by scan or import.

#include "store/store.h"

namespace cardfile {

/// Merges those who surely stood there already, and says how many; what the list has taught since
/// goes into its file of rules.
[[nodiscard]] Result<void> merge_what_was_read(Store& store);

}  // namespace cardfile
