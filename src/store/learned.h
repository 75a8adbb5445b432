#pragma once
// Learned: what the owner corrected -> rules for the next readings, in a file beside the list.
//
// Made anew from the list each time, so what is undone or forgotten is unlearned. A company typed
// by hand is what its domain stands for, unless another was typed for the same domain; a title
// typed by hand teaches its words that no list has. Only contacts read from cards count.

#include <filesystem>

#include "card/error.h"
#include "store/store.h"
#include "understand/rules.h"

namespace cardfile {

[[nodiscard]] Result<Rules> learned(Store& store);

/// "cardfile.db.rules" beside "cardfile.db".
[[nodiscard]] std::filesystem::path rules_file(const Store& store);

/// Writes the file where its rules have changed; there is none as long as nothing is learned.
[[nodiscard]] Result<void> keep_rules(Store& store);

/// A file of rules as `read --rules` takes it.
[[nodiscard]] Result<Rules> read_rules(const std::filesystem::path& file);

}  // namespace cardfile
