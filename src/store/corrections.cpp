#include "store/corrections.h"

#include <algorithm>

#include "formats/unicode.h"
#include "store/change.h"
#include "store/events.h"
#include "store/field_kinds.h"
#include "store/search_index.h"
#include "store/snapshot.h"

namespace cardfile {
namespace {

struct StoredValue {
    std::int64_t id = 0;
    FieldValue value;
};

std::vector<StoredValue> stored_values(Database& database, std::int64_t contact) {
    std::vector<StoredValue> values;
    Statement rows(database,
                   "SELECT id, kind, detail FROM field_values WHERE contact_id = ? ORDER BY id");
    for (rows.bind(contact); rows.next();) {
        StoredValue& last = values.emplace_back();
        last.id = rows.number(0);
        last.value.kind = rows.text(1);
        last.value.detail = rows.text(2);
    }
    return values;
}

/// Rows that stay the same stay what they are; the rest is replaced by rows set by hand. (In a list
/// of values the order is theirs: a value kept behind a new one moves behind it.)
void put_fields(Database& database, std::int64_t contact, const Contact& fields) {
    std::vector<StoredValue> old = stored_values(database, contact);
    Statement insert(database,
                     "INSERT INTO field_values (contact_id, kind, value, folded, confidence, "
                     "detail, set_by_hand) VALUES (?, ?, ?, ?, ?, ?, 1)");
    Statement move(
        database,
        "INSERT INTO field_values (contact_id, card_id, kind, value, folded, confidence, "
        "detail, set_by_hand) SELECT contact_id, card_id, kind, value, folded, "
        "confidence, detail, set_by_hand FROM field_values WHERE id = ?");
    Statement remove(database, "DELETE FROM field_values WHERE id = ?");
    const std::vector<FieldValue> wanted = field_values(fields);
    const bool same = std::equal(wanted.begin(), wanted.end(), old.begin(), old.end(),
                                 [](const FieldValue& a, const StoredValue& b) {
                                     return a.kind == b.value.kind && a.detail == b.value.detail;
                                 });
    if (same) return;
    for (const FieldValue& value : wanted) {
        const auto kept = std::find_if(old.begin(), old.end(), [&](const StoredValue& stored) {
            return stored.value.kind == value.kind && stored.value.detail == value.detail;
        });
        if (kept != old.end()) {
            move.bind(kept->id).run();
            remove.bind(kept->id).run();
            old.erase(kept);
            continue;
        }
        insert.bind(contact)
            .bind(value.kind)
            .bind(value.value)
            .bind(value.folded)
            .bind(value.confidence)
            .bind(value.detail)
            .run();
    }
    for (const StoredValue& gone : old) remove.bind(gone.id).run();
}

void put_tags(Database& database, std::int64_t contact, const std::vector<std::string>& tags) {
    Statement(database, "DELETE FROM tags WHERE contact_id = ?").bind(contact).run();
    Statement insert(database, "INSERT OR IGNORE INTO tags VALUES (?, ?, ?)");
    for (const std::string& tag : tags) insert.bind(contact).bind(folded(tag)).bind(tag).run();
}

void put_record(Database& database, const Entry& entry) {
    Statement update(
        database,
        "UPDATE contacts SET event_id = ?, met_on = ?, language = ?, source = ? WHERE id = ?");
    const std::int64_t event = event_id(database, entry.met.event);
    if (event) {
        update.bind(event);
    } else {
        update.bind_null();
    }
    update.bind_known(entry.met.on)
        .bind_known(entry.language)
        .bind_known(entry.source)
        .bind(entry.id)
        .run();
    put_tags(database, entry.id, entry.tags);
}

void put_follow_up(Database& database, std::int64_t id, const FollowUp& follow_up) {
    Statement row(database,
                  "INSERT INTO follow_ups (contact_id, state, due_on, every_days, changed_at) "
                  "VALUES (?1, ?2, ?3, ?4, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) "
                  "ON CONFLICT DO UPDATE SET moved = moved + (due_on IS NOT ?3), state = ?2, "
                  "due_on = ?3, every_days = ?4, changed_at = excluded.changed_at");
    row.bind(id).bind(follow_up.state).bind_known(follow_up.due);
    if (follow_up.every_days > 0) {
        row.bind(std::int64_t{follow_up.every_days});
    } else {
        row.bind_null();
    }
    row.run();
}

}  // namespace

Result<void> put(Store& store, const Entry& entry, std::string_view what) {
    Change change(store.database(), what, {entry.id});
    put_fields(store.database(), entry.id, entry.contact);
    put_record(store.database(), entry);
    put_follow_up(store.database(), entry.id, entry.follow_up);
    return change.commit();
}

std::int64_t insert_entry(Database& database, const Entry& entry) {
    Statement(database,
              "INSERT INTO contacts (added_at) VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))")
        .run();
    Entry made = entry;
    made.id = database.last_id();
    put_fields(database, made.id, made.contact);
    put_record(database, made);
    put_follow_up(database, made.id, made.follow_up);
    return made.id;
}

Result<std::int64_t> add(Store& store, const Entry& entry, std::string_view what) {
    Change change(store.database(), what, {});
    const std::int64_t id = insert_entry(store.database(), entry);
    change.added(id);
    return change.commit().map([&] { return id; });
}

Result<void> log(Store& store, std::int64_t id, const Note& note, const FollowUp& follow_up) {
    Database& database = store.database();
    Change change(database, note.kind + " " + std::to_string(id), {id});
    Statement(database, "INSERT INTO notes (contact_id, kind, on_day, text) VALUES (?, ?, ?, ?)")
        .bind(id)
        .bind(note.kind)
        .bind(note.on)
        .bind(note.text)
        .run();
    put_follow_up(database, id, follow_up);
    return change.commit();
}

Result<void> follow_up(Store& store, std::int64_t id, const FollowUp& follow_up,
                       std::string_view what) {
    Change change(store.database(), what, {id});
    put_follow_up(store.database(), id, follow_up);
    return change.commit();
}

Result<void> drop(Store& store, const std::vector<std::int64_t>& ids) {
    std::string what = "drop";
    for (const std::int64_t id : ids) what += " " + std::to_string(id);
    Change change(store.database(), what, ids);
    for (const std::int64_t id : ids) take_off(store.database(), id, "dropped");
    return change.commit();
}

Result<std::string> undo(Store& store) {
    Database& database = store.database();
    std::int64_t change = 0;
    std::string what;
    {
        Statement newest(database, "SELECT id, what FROM changes ORDER BY id DESC LIMIT 1");
        if (newest.next()) {
            change = newest.number(0);
            what = newest.text(1);
        }
    }
    if (auto read = database.check(); !read) return tl::unexpected(read.error());
    if (change == 0) return failure(Error::Kind::missing, "", "there is nothing to undo");
    return undo_change(store, change).map([&] { return what; });
}

Result<void> undo_change(Store& store, std::int64_t change) {
    Database& database = store.database();
    Transaction transaction(database);
    restore_before(database, change);
    Statement(database, "DELETE FROM changes WHERE id = ?").bind(change).run();
    index_stale(database);
    return transaction.commit();
}

}  // namespace cardfile
