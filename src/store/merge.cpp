// Making one contact of two, and two again.

#include <algorithm>
#include <nlohmann/json.hpp>

#include "store/change.h"
#include "store/corrections.h"
#include "store/same.h"
#include "store/snapshot.h"

namespace cardfile {
namespace {

/// Where the two say different things, the newer card is right, unless a person spoke.
bool other_is_newer(const Entry& into, const Entry& other) {
    return other.met.on > into.met.on;
}

Job job_of(const Entry& entry) {
    const Contact& contact = entry.contact;
    return {contact.title ? contact.title->value : "",
            contact.department ? contact.department->value : "",
            contact.company ? contact.company->value : "", entry.met.on};
}

bool same_job(const Job& a, const Job& b) {
    return a.title == b.title && a.department == b.department && a.company == b.company;
}

/// The other side of a card: it tells of no job, and of no later meeting.
bool is_back(const Entry& entry) {
    return !entry.contact.name && !entry.cards.empty() &&
           std::all_of(entry.cards.begin(), entry.cards.end(), [](const EntryCard& card) {
               return card.side == Side::back || card.side == Side::logo;
           });
}

bool is_empty(const Job& job) {
    return job.title.empty() && job.department.empty() && job.company.empty();
}

void add_job(Database& database, std::int64_t contact, const Job& job) {
    Statement(database,
              "INSERT INTO jobs (contact_id, title, department, company, seen_on) "
              "VALUES (?, ?, ?, ?, ?)")
        .bind(contact)
        .bind(job.title)
        .bind(job.department)
        .bind(job.company)
        .bind_known(job.seen_on)
        .run();
}

void copy_values(Database& database, std::int64_t into, std::int64_t other, const char* condition) {
    Statement(database, std::string("INSERT INTO field_values (contact_id, card_id, kind, value, "
                                    "folded, confidence, detail, set_by_hand) SELECT ?1, card_id, "
                                    "kind, value, folded, confidence, detail, set_by_hand "
                                    "FROM field_values v WHERE contact_id = ?2 AND ") +
                            condition + " ORDER BY id")
        .bind(into)
        .bind(other)
        .run();
}

/// Mail, numbers and the like: what is not there yet is added.
constexpr const char* lists_that_are_new =
    "kind IN ('email', 'website', 'social', 'phone', 'address') AND NOT EXISTS (SELECT 1 FROM "
    "field_values w WHERE w.contact_id = ?1 AND w.kind = v.kind AND w.folded = v.folded)";
/// Name, title and so on: one stands, so only where there is none.
constexpr const char* singles_that_are_missing =
    "kind IN ('name', 'title', 'department', 'company') AND NOT EXISTS (SELECT 1 FROM "
    "field_values w WHERE w.contact_id = ?1 AND w.kind = v.kind)";
constexpr const char* old_work =
    "DELETE FROM field_values WHERE contact_id = ? AND kind IN ('title', 'department', 'company') "
    "AND NOT set_by_hand";

/// The last meeting counts, and what is due after it.
void take_meeting(Database& database, std::int64_t into, std::int64_t other) {
    for (const char* sql :
         {"UPDATE contacts SET (event_id, met_on) = (SELECT event_id, met_on FROM contacts WHERE "
          "id = ?2) WHERE id = ?1",
          "UPDATE follow_ups SET (state, due_on) = (SELECT state, due_on FROM follow_ups WHERE "
          "contact_id = ?2), moved = moved + 1 WHERE contact_id = ?1 AND state <> 'never'"}) {
        Statement(database, sql).bind(into).bind(other).run();
    }
}

void copy_the_rest(Database& database, std::int64_t into, std::int64_t other) {
    for (const char* sql :
         {"INSERT OR IGNORE INTO contact_cards SELECT ?1, card_id FROM contact_cards WHERE "
          "contact_id = ?2",
          "INSERT INTO notes (contact_id, kind, on_day, text) SELECT ?1, kind, on_day, text FROM "
          "notes WHERE contact_id = ?2",
          "INSERT OR IGNORE INTO tags SELECT ?1, folded, tag FROM tags WHERE contact_id = ?2",
          "INSERT INTO jobs (contact_id, title, department, company, seen_on) SELECT ?1, title, "
          "department, company, seen_on FROM jobs WHERE contact_id = ?2",
          // who is never to be written to stays so, under whatever number
          "UPDATE follow_ups SET state = 'never', due_on = NULL WHERE contact_id = ?1 AND EXISTS "
          "(SELECT 1 FROM follow_ups o WHERE o.contact_id = ?2 AND o.state = 'never')",
          "UPDATE contacts SET event_id = coalesce(event_id, (SELECT event_id FROM contacts WHERE "
          "id = ?2)), met_on = coalesce(met_on, (SELECT met_on FROM contacts WHERE id = ?2)) "
          "WHERE id = ?1"}) {
        Statement(database, sql).bind(into).bind(other).run();
    }
}

bool both_on_the_list(Database& database, std::int64_t one, std::int64_t other) {
    Statement rows(database, "SELECT count(*) FROM contacts WHERE id IN (?, ?) AND gone IS NULL");
    return rows.bind(one).bind(other).next() && rows.number(0) == 2;
}

std::string merge_name(std::int64_t into, std::int64_t other) {
    return "merge " + std::to_string(other) + " into " + std::to_string(into);
}

Result<std::vector<std::int64_t>> contacts_of(Store& store, const std::string& sql) {
    std::vector<std::int64_t> ids;
    {
        Statement rows(store.database(), sql);
        while (rows.next()) ids.push_back(rows.number(0));
    }
    return store.database().check().map([&] { return std::move(ids); });
}

Result<std::vector<Pair>> merge_each(Store& store, const Result<std::vector<std::int64_t>>& ids) {
    if (!ids) return tl::unexpected(ids.error());
    std::vector<Pair> merged;
    for (const std::int64_t id : *ids) {
        const auto others = same_as(store, id);
        if (!others) return tl::unexpected(others.error());
        const bool sure = !others->empty() && others->front().score >= sure_from;
        // with a contact after it, its turn comes when that one is looked at
        if (!sure || others->front().other != id) continue;
        const Pair& pair = others->front();
        auto done = merge(store, pair.one, pair.other);
        if (done) merged.push_back(pair);
        // missing: another cardfile was faster
        if (!done && done.error().kind != Error::Kind::missing) return tl::unexpected(done.error());
    }
    return merged;
}

}  // namespace

Result<void> merge(Store& store, std::int64_t into, std::int64_t other) {
    if (into == other) {
        return failure(Error::Kind::usage, "", "a contact cannot be merged with itself");
    }
    const auto one = store.entry(into), two = store.entry(other);
    if (!one) return tl::unexpected(one.error());
    if (!two) return tl::unexpected(two.error());
    Database& database = store.database();
    Change change(database, merge_name(into, other), {into, other});
    if (!both_on_the_list(database, into, other)) {  // asked again under the lock
        return failure(Error::Kind::missing, "", "another cardfile changed one of the two");
    }
    const bool back = is_back(*two), newer = !back && other_is_newer(*one, *two);
    const Job now = job_of(*one), then = back ? Job{} : job_of(*two);
    if (!is_empty(now) && !is_empty(then) && !same_job(now, then)) {
        add_job(database, into, newer ? now : then);
        if (newer) Statement(database, old_work).bind(into).run();
    }
    copy_values(database, into, other, lists_that_are_new);
    // a job is whole: the title of one card does not go with the company of another
    if (is_empty(now) || newer || back) {
        copy_values(database, into, other, singles_that_are_missing);
    }
    if (newer) take_meeting(database, into, other);
    copy_the_rest(database, into, other);
    take_off(database, other, "merged");
    Statement(database, "UPDATE contacts SET merged_into = ? WHERE id = ?")
        .bind(into)
        .bind(other)
        .run();
    // with the merge, so that parting the two again is not undone by a run that was cut off
    Statement(database, "DELETE FROM unmatched WHERE contact_id = ?").bind(other).run();
    return change.commit();
}

Result<void> part(Store& store, std::int64_t other) {
    Database& database = store.database();
    std::int64_t into = 0, change = 0;
    {
        Statement merged(database,
                         "SELECT merged_into FROM contacts WHERE id = ? AND gone = 'merged'");
        into = merged.bind(other).next() ? merged.number(0) : 0;
        Statement known(database, "SELECT max(id) FROM changes WHERE what = ?");
        change = known.bind(merge_name(into, other)).next() ? known.number(0) : 0;
    }
    if (auto read = database.check(); !read) return read;
    if (change == 0) {
        return failure(Error::Kind::missing, "",
                       "contact " + std::to_string(other) + " was not merged into another");
    }
    Statement later(database,
                    "SELECT count(*) FROM befores WHERE change_id > ? AND contact_id IN (?, ?)");
    if (later.bind(change).bind(into).bind(other).next() && later.number(0) > 0) {
        return failure(Error::Kind::usage, "",
                       "contact " + std::to_string(into) + " was changed since the merge",
                       "cardfile undo takes the changes back, the last one first");
    }
    return undo_change(store, change);
}

Result<std::vector<Pair>> merge_sure(Store& store) {
    return merge_each(store, contacts_of(store,
                                         "SELECT id FROM contacts WHERE gone IS NULL "
                                         "ORDER BY id"));
}

Result<Matched> merge_unmatched(Store& store, std::int64_t most) {
    Database& database = store.database();
    const auto ids = contacts_of(
        store, "SELECT contact_id FROM unmatched ORDER BY 1 LIMIT " + std::to_string(most));
    if (!ids) return tl::unexpected(ids.error());
    Matched matched;
    if (ids->empty()) return matched;
    auto merged = merge_each(store, ids);
    if (!merged) return tl::unexpected(merged.error());
    matched.merged = std::move(*merged);
    Transaction transaction(database);
    Statement compared(database, "DELETE FROM unmatched WHERE contact_id = ?");
    for (const std::int64_t id : *ids) compared.bind(id).run();
    matched.left = database.number("SELECT count(*) FROM unmatched");
    return transaction.commit().map([&] { return std::move(matched); });
}

Result<void> call_different(Store& store, std::int64_t one, std::int64_t other) {
    Statement(store.database(), "INSERT OR IGNORE INTO different VALUES (?, ?)")
        .bind(std::min(one, other))
        .bind(std::max(one, other))
        .run();
    return store.database().check();
}

}  // namespace cardfile
