#pragma once
// One change that a person made, and can undo. Private to store/.

#include <initializer_list>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace cardfile {

/// Off the list, "dropped" or "merged": nothing is due to it any more.
void take_off(Database& database, std::int64_t contact, std::string_view gone);

/// A transaction that begins with keeping the contacts as they are, and ends with indexing them.
class Change {
  public:
    /// `what` is a clause for a person: "edit 12".
    Change(Database& database, std::string_view what, const std::vector<std::int64_t>& contacts);
    /// A contact made inside the change: undo takes it off the list.
    void added(std::int64_t contact);
    [[nodiscard]] Result<void> commit();

  private:
    Database& database_;
    Transaction transaction_;
    std::int64_t id_ = 0;
};

}  // namespace cardfile
