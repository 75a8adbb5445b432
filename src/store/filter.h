#pragma once
// Which contacts are meant, and how many of them at a time.

#include <cstdint>
#include <string>

namespace cardfile {

/// Every condition that is not empty must hold.
struct Filter {
    std::string query = {};   ///< words that begin words of the contact, case and accents aside
    std::string event = {};   ///< a part of its name
    std::string tag = {};     ///< the whole of it
    std::string due_by = {};  ///< a mail is due on that day or was before
};

struct Range {
    std::int64_t after = 0;  ///< only contacts with a higher number
    std::int64_t skip = 0;
    std::int64_t most = -1;  ///< -1: all
};

struct Count {
    std::int64_t all = 0;
    std::int64_t to_review = 0;  ///< of those
};

}  // namespace cardfile
