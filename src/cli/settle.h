#pragma once
// Settle: what follows when photos have been read into the list, by scan or import.

#include "store/store.h"

namespace cardfile {

/// Backs are put with their fronts, and those who surely stood there already are merged; says so
/// on standard error. What the list has taught since goes into its file of rules.
[[nodiscard]] Result<void> settle(Store& store);

}  // namespace cardfile
