#pragma once
// A contact of the list as one JSON object, `id` first: what --json prints.

#include <string>

#include "store/entry.h"

namespace cardfile {

[[nodiscard]] std::string entry_json(const Entry& entry);

}  // namespace cardfile
