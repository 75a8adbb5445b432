#pragma once
// When to write to somebody.

#include "formats/date.h"

namespace cardfile {

/// Two days after they met, while both still remember; never at a weekend, but on the Monday after
/// it.
[[nodiscard]] Date due_after(const Date& met);

}  // namespace cardfile
