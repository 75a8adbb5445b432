#pragma once
// What people change by hand in the contact list. Every function is one transaction, and can be
// undone.

#include <string>
#include <string_view>
#include <vector>

#include "store/store.h"

namespace cardfile {

/// The entry's contact, meeting, tags, language, source and cadence become as given. A value that
/// differs from what stood there counts as set by hand, and no reading overwrites it.
[[nodiscard]] Result<void> put(Store& store, const Entry& entry, std::string_view what);

/// Somebody of whom there is no photo; answers with the new number. `entry.id` is not looked at.
[[nodiscard]] Result<std::int64_t> add(Store& store, const Entry& entry, std::string_view what);

/// One line of the record; `follow_up` is what stands after it.
[[nodiscard]] Result<void> log(Store& store, std::int64_t id, const Note& note,
                               const FollowUp& follow_up);
[[nodiscard]] Result<void> follow_up(Store& store, std::int64_t id, const FollowUp& follow_up,
                                     std::string_view what);

/// Off the list; photo and number stay known, so that neither comes back as somebody new.
[[nodiscard]] Result<void> drop(Store& store, const std::vector<std::int64_t>& ids);

/// The newest change that still stands is taken back; answers with what it was.
[[nodiscard]] Result<std::string> undo(Store& store);

/// Inside a change of the caller. Private to store/.
[[nodiscard]] std::int64_t insert_entry(Database& database, const Entry& entry);

/// One change, whatever came after it. Private to store/.
[[nodiscard]] Result<void> undo_change(Store& store, std::int64_t change);

}  // namespace cardfile
