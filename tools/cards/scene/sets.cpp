#include "scene/sets.h"

#include <algorithm>

namespace cards {

const std::vector<Set>& sets() {
    static const std::vector<Set> all = [] {
        std::vector<Set> joined = sample_sets();
        const std::vector<Set> training = training_sets();
        joined.insert(joined.end(), training.begin(), training.end());
        return joined;
    }();
    return all;
}

const Set* find_set(const std::string& name) {
    const auto at = std::find_if(sets().begin(), sets().end(),
                                 [&](const Set& set) { return set.name == name; });
    return at == sets().end() ? nullptr : &*at;
}

}  // namespace cards
