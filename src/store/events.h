#pragma once
// Events by name, and how many people were met there.

#include <cstdint>
#include <string>
#include <vector>

#include "store/store.h"

namespace cardfile {

struct EventSummary {
    std::string name;
    std::string first_on, last_on;  ///< the days on which people were met; may be empty
    std::int64_t contacts = 0;
    std::int64_t to_write = 0;  ///< of them, who got no mail yet
};

/// The newest first; those at which nobody was met are left out.
[[nodiscard]] Result<std::vector<EventSummary>> events(Store& store);

/// The event's row, made when its name is new; 0 for no name. Private to store/.
[[nodiscard]] std::int64_t event_id(Database& database, const std::string& name);

}  // namespace cardfile
