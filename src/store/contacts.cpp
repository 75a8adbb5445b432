// The store's half for the list: finding contacts and showing them.

#include <nlohmann/json.hpp>
#include <sstream>

#include "formats/json_values.h"
#include "formats/unicode.h"
#include "store/field_kinds.h"
#include "store/store.h"

namespace cardfile {
namespace {

/// Which contacts are meant: a condition on contacts, and the texts for its `?`s.
struct Condition {
    std::string sql = "1";
    std::vector<std::string> texts;

    Statement& bind_to(Statement& statement) const {
        for (const std::string& text : texts) statement.bind(text);
        return statement;
    }
};

Condition with_words(std::string_view query) {
    Condition condition;
    std::istringstream words(folded(query));
    for (std::string word; words >> word;) {
        condition.sql +=
            " AND (EXISTS (SELECT 1 FROM field_values v WHERE v.contact_id = contacts.id"
            " AND (instr(v.folded, ?) OR (v.kind = 'phone' AND instr(v.folded, ?))))"
            " OR EXISTS (SELECT 1 FROM events e WHERE e.id = contacts.event_id AND instr(e.folded, "
            "?)))";
        const std::string digits = phone_digits(word);
        condition.texts.insert(condition.texts.end(),
                               {word, digits.size() < 3 ? word : digits, word});
    }
    return condition;
}

Condition with_id(std::int64_t id) {
    return {"contacts.id = " + std::to_string(id), {}};
}

std::vector<Entry> bare_entries(Database& database, const Condition& condition) {
    Statement rows(database,
                   "SELECT contacts.id, contacts.met_on, events.name, follow_ups.state, "
                   "follow_ups.due_on FROM contacts LEFT JOIN events ON events.id = event_id "
                   "LEFT JOIN follow_ups ON contact_id = contacts.id WHERE " +
                       condition.sql + " ORDER BY contacts.id");
    std::vector<Entry> entries;
    for (condition.bind_to(rows); rows.next();) {
        Entry& entry = entries.emplace_back();
        entry.id = rows.number(0);
        entry.met = {rows.text(2), rows.text(1)};
        entry.follow_up = {rows.text(3), rows.text(4)};
    }
    return entries;
}

/// `entries` and the rows of `fill` are both ordered by contact; calls fill(entry) for each row.
template <class Fill>
void for_each_row(std::vector<Entry>& entries, Statement& rows, const Fill& fill) {
    auto entry = entries.begin();
    while (rows.next()) {
        while (entry != entries.end() && entry->id < rows.number(0)) ++entry;
        if (entry == entries.end()) return;
        if (entry->id == rows.number(0)) fill(*entry);
    }
}

void add_fields(Database& database, const Condition& condition, std::vector<Entry>& entries) {
    Statement rows(database,
                   "SELECT contact_id, kind, detail, confidence, set_by_hand FROM field_values "
                   "JOIN contacts ON contacts.id = contact_id WHERE " +
                       condition.sql + " ORDER BY contact_id, field_values.id");
    condition.bind_to(rows);
    std::vector<FieldValue> values;
    Entry* current = nullptr;
    const auto finish = [&] {
        if (current) current->contact = contact_of(values);
        values.clear();
    };
    for_each_row(entries, rows, [&](Entry& entry) {
        if (current != &entry) finish();
        current = &entry;
        values.push_back({rows.text(1), "", "", rows.real(3), rows.text(2)});
        if (rows.real(3) < review_below && rows.number(4) == 0) entry.to_review = true;
    });
    finish();
}

void add_cards(Database& database, const Condition& condition, std::vector<Entry>& entries) {
    Statement rows(database,
                   "SELECT contact_id, cards.id, cards.picture, (SELECT path FROM sightings WHERE "
                   "sightings.photo_id = cards.photo_id ORDER BY sightings.id DESC LIMIT 1) "
                   "FROM contact_cards JOIN contacts ON contacts.id = contact_id "
                   "JOIN cards ON cards.id = card_id WHERE " +
                       condition.sql + " ORDER BY contact_id, cards.id");
    condition.bind_to(rows);
    for_each_row(entries, rows, [&](Entry& entry) {
        entry.cards.push_back({rows.number(1), rows.text(3), rows.text(2)});
    });
}

Result<std::vector<Entry>> entries_where(Database& database, const Condition& condition) {
    Transaction moment(database, Transaction::For::reading);
    std::vector<Entry> entries = bare_entries(database, condition);
    add_fields(database, condition, entries);
    add_cards(database, condition, entries);
    return moment.commit().map([&] { return std::move(entries); });
}

}  // namespace

Result<std::vector<Entry>> Store::find(std::string_view query) {
    return entries_where(database_, with_words(query));
}

Result<Entry> Store::entry(std::int64_t id) {
    return entries_where(database_, with_id(id)).and_then([&](auto entries) -> Result<Entry> {
        if (!entries.empty()) return std::move(entries.front());
        return failure(Error::Kind::missing, "", "no contact has the number " + std::to_string(id),
                       "cardfile list shows the numbers");
    });
}

Result<CardReading> Store::card(std::int64_t id) {
    Statement card(database_, "SELECT reading FROM cards WHERE id = ?");
    const std::string json = card.bind(id).next() ? card.text(0) : "";
    if (auto read = database_.check(); !read) return tl::unexpected(read.error());
    return parse_json(json).and_then(card_from);
}

}  // namespace cardfile
