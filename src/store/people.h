#pragma once
// Many people at once, from another program.

#include <string_view>
#include <vector>

#include "store/store.h"

namespace cardfile {

struct Imported {
    std::int64_t added = 0;
    std::int64_t maybe_known = 0;  ///< of those added: the same name stood there
    std::int64_t known = 0;  ///< the same mail, number, or name and company stood there: left as is
};

/// All of them or, after a failure, none; one change, which undo takes back whole.
[[nodiscard]] Result<Imported> add_people(Store& store, const std::vector<Entry>& entries,
                                          std::string_view what);

}  // namespace cardfile
