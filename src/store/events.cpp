#include "store/events.h"

#include "formats/unicode.h"

namespace cardfile {

Result<std::vector<EventSummary>> events(Store& store) {
    std::vector<EventSummary> all;
    Statement rows(store.database(),
                   "SELECT events.name, min(met_on), max(met_on), count(*), "
                   "sum(state IN ('to write', 'drafted')) FROM events "
                   "JOIN contacts ON event_id = events.id AND gone IS NULL "
                   "LEFT JOIN follow_ups ON contact_id = contacts.id "
                   "GROUP BY events.id ORDER BY max(met_on) DESC, events.id DESC");
    while (rows.next()) {
        all.push_back({rows.text(0), rows.text(1), rows.text(2), rows.number(3), rows.number(4)});
    }
    return store.database().check().map([&] { return std::move(all); });
}

std::int64_t event_id(Database& database, const std::string& name) {
    const std::string key = folded(name);
    if (key.empty()) return 0;
    Statement(database, "INSERT INTO events (name, folded) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .bind(name)
        .bind(key)
        .run();
    Statement event(database, "SELECT id FROM events WHERE folded = ?");
    return event.bind(key).next() ? event.number(0) : 0;
}

}  // namespace cardfile
