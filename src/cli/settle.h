#pragma once
// Settle: what follows when photos have been read into the list, by scan or import.

#include <limits>

#include "store/store.h"

namespace cardfile {

/// Backs are put with their fronts, and those who surely stood there already are merged; says so
/// on standard error. What the list has taught since goes into its file of rules. Of the contacts
/// that were not compared with the others yet, the first `most` are; the rest is the next one's.
[[nodiscard]] Result<void> settle(Store& store,
                                  std::int64_t most = std::numeric_limits<std::int64_t>::max());

}  // namespace cardfile
