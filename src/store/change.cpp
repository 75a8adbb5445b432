#include "store/change.h"

#include "store/search_index.h"
#include "store/snapshot.h"
#include "system/clock.h"

namespace cardfile {

void take_off(Database& database, std::int64_t contact, std::string_view gone) {
    Statement(database, "UPDATE contacts SET gone = ? WHERE id = ?").bind(gone).bind(contact).run();
    Statement(database,
              "UPDATE follow_ups SET state = 'closed', due_on = NULL WHERE contact_id = ?")
        .bind(contact)
        .run();
}

Change::Change(Database& database, std::string_view what, const std::vector<std::int64_t>& contacts)
    : database_(database), transaction_(database) {
    Statement(database_, "INSERT INTO changes (changed_at, what) VALUES (?, ?)")
        .bind(now_utc())
        .bind(what)
        .run();
    id_ = database_.last_id();
    for (const std::int64_t contact : contacts) {
        Statement(database_, "INSERT INTO befores VALUES (?, ?, ?)")
            .bind(id_)
            .bind(contact)
            .bind(snapshot(database_, contact))
            .run();
    }
}

void Change::added(std::int64_t contact) {
    Statement(database_, "INSERT INTO befores VALUES (?, ?, NULL)").bind(id_).bind(contact).run();
}

Result<void> Change::commit() {
    index_stale(database_);
    return transaction_.commit();
}

}  // namespace cardfile
