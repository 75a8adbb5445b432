// The store's half for the list: finding contacts and showing them.

#include <nlohmann/json.hpp>

#include "formats/json_values.h"
#include "formats/unicode.h"
#include "store/entries.h"
#include "store/search_index.h"
#include "store/store.h"

namespace cardfile {
namespace {

/// A condition on contacts, and the texts for its `?`s.
struct Condition {
    std::string sql = "contacts.gone IS NULL";
    std::vector<std::string> texts;

    void add(const char* condition, std::string text) {
        sql.append(" AND ").append(condition);
        texts.push_back(std::move(text));
    }

    Statement& bind_to(Statement& statement) const {
        for (const std::string& text : texts) statement.bind(text);
        return statement;
    }
};

bool is_blank(const std::string& text) {
    return text.find_first_not_of(" \t\n") == std::string::npos;
}

Condition condition_of(const Filter& filter) {
    Condition condition;
    if (!is_blank(filter.query)) {
        const std::string match = match_expression(filter.query);
        if (match.empty()) {
            condition.sql = "0";
            return condition;
        }
        condition.add("contacts.id IN (SELECT rowid FROM search WHERE search MATCH ?)", match);
    }
    if (!filter.event.empty()) {
        condition.add("event_id IN (SELECT id FROM events WHERE instr(folded, ?))",
                      folded(filter.event));
    }
    if (!filter.tag.empty()) {
        condition.add("contacts.id IN (SELECT contact_id FROM tags WHERE folded = ?)",
                      folded(filter.tag));
    }
    if (!filter.due_by.empty()) {
        condition.add(
            "contacts.id IN (SELECT contact_id FROM follow_ups WHERE due_on <= ? AND "
            "state NOT IN ('closed', 'never'))",
            filter.due_by);
    }
    return condition;
}

std::vector<std::int64_t> ids_of(Database& database, const Condition& condition,
                                 const Range& range) {
    std::vector<std::int64_t> ids;
    Statement rows(database, "SELECT id FROM contacts WHERE " + condition.sql +
                                 " AND id > ? ORDER BY id LIMIT ? OFFSET ?");
    condition.bind_to(rows).bind(range.after).bind(range.most).bind(range.skip);
    while (rows.next()) ids.push_back(rows.number(0));
    return ids;
}

}  // namespace

Result<std::vector<Entry>> Store::find(const Filter& filter, const Range& range) {
    Transaction moment(database_, Transaction::For::reading);
    auto entries = entries_with(database_, ids_of(database_, condition_of(filter), range));
    return moment.commit().map([&] { return std::move(entries); });
}

Result<Count> Store::count(const Filter& filter) {
    const Condition condition = condition_of(filter);
    Count count;
    // a search is slow to repeat, while each of the other questions has an index of its own
    const std::string one =
        is_blank(filter.query)
            ? "count(*), (SELECT count(*) FROM contacts WHERE to_review AND " + condition.sql + ")"
            : "count(*), sum(to_review)";
    Statement row(database_, "SELECT " + one + " FROM contacts WHERE " + condition.sql);
    if (is_blank(filter.query)) condition.bind_to(row);
    if (condition.bind_to(row).next()) count = {row.number(0), row.number(1)};
    return database_.check().map([&] { return count; });
}

Result<Entry> Store::entry(std::int64_t id) {
    Transaction moment(database_, Transaction::For::reading);
    std::vector<Entry> entries = entries_with(database_, {id});
    Statement state(database_, "SELECT gone, merged_into FROM contacts WHERE id = ?");
    const bool known = state.bind(id).next();
    const std::string gone = known ? state.text(0) : "";
    const std::string into = known ? std::to_string(state.number(1)) : "";
    if (auto read = moment.commit(); !read) return tl::unexpected(read.error());
    const std::string name = "contact " + std::to_string(id);
    if (gone == "merged") {
        return failure(Error::Kind::missing, "", name + " was merged into " + into,
                       "cardfile show " + into);
    }
    if (gone == "dropped")
        return failure(Error::Kind::missing, "", name + " was taken off the list");
    if (!entries.empty()) return std::move(entries.front());
    return failure(Error::Kind::missing, "", "no contact has the number " + std::to_string(id),
                   "cardfile list shows the numbers");
}

Result<CardReading> Store::card(std::int64_t id) {
    Statement card(database_, "SELECT reading FROM cards WHERE id = ?");
    const std::string json = card.bind(id).next() ? card.text(0) : "";
    if (auto read = database_.check(); !read) return tl::unexpected(read.error());
    return parse_json(json).and_then(card_from);
}

}  // namespace cardfile
