#pragma once
// A contact of the list as one JSON object, `id` first: what --json prints. With the
// lane it stands in, where it stands in one.

#include <string>

#include "store/entry.h"

namespace cardfile {

[[nodiscard]] std::string entry_json(const Entry& entry, const std::string& lane = {});

}  // namespace cardfile
