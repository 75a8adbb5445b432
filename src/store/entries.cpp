#include "store/entries.h"

#include <nlohmann/json.hpp>

#include "store/field_kinds.h"

namespace cardfile {
namespace {

/// Reads rows that begin with a contact's number, in its order, into that contact's entry.
class Rows {
  public:
    Rows(Database& database, std::vector<Entry>& entries, const std::string& ids)
        : database_(database), entries_(entries), ids_(ids) {}

    /// `sql` has one `?` for the numbers as a JSON list; calls fill(entry, row) for each row.
    template <class Fill>
    void each(std::string_view sql, const Fill& fill) {
        Statement row(database_, sql);
        auto entry = entries_.begin();
        for (row.bind(ids_); row.next();) {
            while (entry != entries_.end() && entry->id < row.number(0)) ++entry;
            if (entry == entries_.end()) return;
            if (entry->id == row.number(0)) fill(*entry, row);
        }
    }

  private:
    Database& database_;
    std::vector<Entry>& entries_;
    const std::string& ids_;
};

std::vector<Entry> bare_entries(Database& database, const std::string& ids) {
    Statement row(database,
                  "SELECT contacts.id, uid, met_on, events.name, state, due_on, every_days, moved, "
                  "language, source, to_review FROM contacts "
                  "LEFT JOIN events ON events.id = event_id "
                  "LEFT JOIN follow_ups ON contact_id = contacts.id "
                  "WHERE contacts.id IN (SELECT value FROM json_each(?)) ORDER BY contacts.id");
    std::vector<Entry> entries;
    for (row.bind(ids); row.next();) {
        Entry& entry = entries.emplace_back();
        entry.id = row.number(0);
        entry.uid = row.text(1);
        entry.met = {row.text(3), row.text(2)};
        entry.follow_up = {row.text(4), row.text(5), static_cast<int>(row.number(6)),
                           static_cast<int>(row.number(7))};
        entry.language = row.text(8);
        entry.source = row.text(9);
        entry.to_review = row.number(10) != 0;
    }
    return entries;
}

void add_fields(Rows rows) {
    std::vector<FieldValue> values;
    Entry* current = nullptr;
    const auto finish = [&] {
        if (current) current->contact = contact_of(values);
        values.clear();
    };
    rows.each(
        "SELECT contact_id, kind, detail, set_by_hand, value FROM field_values "
        "WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, id",
        [&](Entry& entry, const Statement& row) {
            if (current != &entry) finish();
            current = &entry;
            values.push_back({row.text(1), "", "", 0, row.text(2)});
            if (row.number(3) != 0) entry.by_hand.push_back({row.text(1), row.text(4)});
        });
    finish();
}

}  // namespace

std::vector<Entry> entries_with(Database& database, const std::vector<std::int64_t>& ids) {
    const std::string list = nlohmann::json(ids).dump();
    std::vector<Entry> entries = bare_entries(database, list);
    Rows rows(database, entries, list);
    add_fields(rows);
    rows.each(
        "SELECT contact_id, cards.id, cards.picture, (SELECT path FROM sightings WHERE "
        "sightings.photo_id = cards.photo_id ORDER BY sightings.id DESC LIMIT 1), side, "
        "(SELECT because FROM backs WHERE backs.card_id = cards.id AND backs.contact_id = "
        "contact_cards.contact_id) FROM contact_cards JOIN cards ON cards.id = card_id "
        "WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, cards.id",
        [](Entry& entry, const Statement& row) {
            entry.cards.push_back({row.number(1), row.text(3), row.text(2),
                                   side(row.text(4)).value_or(Side::unknown), row.text(5)});
        });
    rows.each(
        "SELECT contact_id, kind, on_day, text FROM notes "
        "WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, on_day, id",
        [](Entry& entry, const Statement& row) {
            entry.notes.push_back({row.text(1), row.text(2), row.text(3)});
        });
    rows.each(
        "SELECT contact_id, tag FROM tags "
        "WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY contact_id, folded",
        [](Entry& entry, const Statement& row) { entry.tags.push_back(row.text(1)); });
    rows.each(
        "SELECT contact_id, title, department, company, seen_on FROM jobs WHERE contact_id IN "
        "(SELECT value FROM json_each(?)) ORDER BY contact_id, seen_on DESC, id DESC",
        [](Entry& entry, const Statement& row) {
            entry.jobs.push_back({row.text(1), row.text(2), row.text(3), row.text(4)});
        });
    return entries;
}

}  // namespace cardfile
