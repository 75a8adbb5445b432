#pragma once
// When to write to somebody.

#include "formats/date.h"

namespace cardfile {

struct DueRule {
    int days = 2;  ///< after they met, while both still remember
    bool weekends = false;
};

/// Not at a weekend, unless asked, but on the Monday after it.
[[nodiscard]] Date due_after(const Date& met, const DueRule& rule = {});

}  // namespace cardfile
