#pragma once
// Accuracy: how often what was read off the owner's own cards was right, a kind of field at a time.
//
// Only contacts that the owner edited count, because those were looked at: what was read and still
// stands was right. Values that only a code or another program gave are none that were read.

#include <string>
#include <vector>

#include "store/store.h"

namespace cardfile {

struct Accuracy {
    std::string kind;
    int read = 0;   ///< values that the reader gave
    int right = 0;  ///< of those, that still stand
    int typed = 0;  ///< that the owner put there
};

struct Accuracies {
    int contacts = 0;  ///< edited, so looked at
    std::vector<Accuracy> kinds;
};

[[nodiscard]] Result<Accuracies> accuracies(Store& store);

}  // namespace cardfile
