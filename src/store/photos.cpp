// The store's half for intake: what was read.

#include <nlohmann/json.hpp>

#include "card/review.h"
#include "formats/date.h"
#include "formats/json_values.h"
#include "store/again.h"
#include "store/events.h"
#include "store/field_kinds.h"
#include "store/forget.h"
#include "store/journal.h"
#include "store/search_index.h"
#include "store/store.h"
#include "system/clock.h"
#include "system/sha256.h"

namespace cardfile {
namespace {

void finish_photo(Database& database, const Reading& reading) {
    Statement photo(database,
                    "UPDATE photos SET state = ?, status = ?, reason = ?, reader = ?, seconds = ?, "
                    "taken = ?, latitude = ?, longitude = ?, camera = ?, read_at = ?, owner = NULL "
                    "WHERE sha256 = ?");
    photo.bind(reading.status == Reading::Status::unreadable ? "set aside" : "done")
        .bind(to_string(reading.status))
        .bind_known(reading.reason)
        .bind_known(reading.reader)
        .bind(reading.seconds)
        .bind_known(reading.taken);
    if (reading.place) {
        photo.bind((*reading.place)[0]).bind((*reading.place)[1]);
    } else {
        photo.bind_null().bind_null();
    }
    photo.bind_known(reading.camera).bind(now_utc()).bind(reading.sha256).run();
}

/// The same reader says nothing new, and one that cannot read what the first could says nothing.
/// Of a photo somebody on which was forgotten, no cards come back. Answers with the new ones.
std::vector<CardReading> read_again(Database& database, std::int64_t photo,
                                    const Reading& reading) {
    Statement row(database, "SELECT reader, status FROM photos WHERE id = ?");
    const bool known = row.bind(photo).next();
    const std::string reader = known ? row.text(0) : "", status = known ? row.text(1) : "";
    const bool says_more = reader != reading.reader && reading.status == Reading::Status::read;
    if (!says_more) return {};
    row.reset();
    Statement(database, "UPDATE photos SET reader = ?, read_at = ?, status = ? WHERE id = ?")
        .bind_known(reading.reader)
        .bind(now_utc())
        .bind(status == forgotten_status ? forgotten_status : to_string(reading.status))
        .bind(photo)
        .run();
    auto fresh = keep_again(database, photo, reading);
    return status == forgotten_status ? std::vector<CardReading>{} : fresh;
}

/// A card met so long ago was in a drawer: no day is overdue, its worth says when its turn comes.
constexpr int drawer_after_days = 30;

std::string due_unless_old(const Meeting& met, const std::string& due) {
    const auto on = parse_date(met.on);
    if (!on) return due;
    const auto ago = std::chrono::sys_days(today()) - std::chrono::sys_days(*on);
    return ago > std::chrono::days(drawer_after_days) ? "" : due;
}

}  // namespace

Result<Added> Store::save(const Reading& reading, const Meeting& met, const std::string& due) {
    Added added;
    Transaction transaction(database_);
    const auto [photo, state] = journal_row(database_, reading.sha256);
    Reading fresh = reading;
    if (state == PhotoState::done) {
        fresh.cards = read_again(database_, photo, reading);
    } else {
        finish_photo(database_, reading);
    }
    const std::int64_t event = event_id(database_, met.event);
    for (const CardReading& found : fresh.cards) {
        ++added.cards;
        add_card(photo, found);
        const std::int64_t card = database_.last_id();
        for (const Contact& contact : found.contacts) {
            const auto values = field_values(contact);
            if (values.empty()) continue;
            ++added.contacts;
            for (const FieldValue& value : values) {
                if (value.confidence >= review_below_of(value.kind)) continue;
                ++added.to_review;
                break;
            }
            const std::int64_t id = add_contact(contact, card);
            Statement place(database_, "UPDATE contacts SET event_id = ?, met_on = ? WHERE id = ?");
            if (event) {
                place.bind(event);
            } else {
                place.bind_null();
            }
            place.bind_known(met.on).bind(id).run();
            Statement(database_,
                      "INSERT INTO follow_ups (contact_id, state, due_on, changed_at) "
                      "VALUES (?, 'to write', ?, ?)")
                .bind(id)
                .bind_known(due_unless_old(met, due))
                .bind(now_utc())
                .run();
            Statement(database_, "INSERT INTO unmatched VALUES (?)").bind(id).run();
        }
    }
    index_stale(database_);
    return transaction.commit().map([&] { return added; });
}

void Store::add_card(std::int64_t photo, const CardReading& card) {
    Json json = to_json(card);
    json.erase("contacts");  // they have tables of their own
    Statement(database_,
              "INSERT INTO cards (photo_id, page, position, side, picture, reading, "
              "picture_sha256) VALUES (?1, ?2, "
              "(SELECT coalesce(max(position) + 1, 0) FROM cards WHERE photo_id = ?1), "
              "?3, ?4, ?5, ?6)")
        .bind(photo)
        .bind(std::int64_t{card.page})
        .bind(to_string(card.side))
        .bind_known(card.picture)
        .bind(dump(json))
        .bind_known(card.picture.empty() ? "" : sha256_of(pictures() / card.picture).value_or(""))
        .run();
}

std::int64_t Store::add_contact(const Contact& contact, std::int64_t card) {
    Statement(database_, "INSERT INTO contacts (added_at) VALUES (?)").bind(now_utc()).run();
    const std::int64_t id = database_.last_id();
    Statement(database_, "INSERT INTO contact_cards VALUES (?, ?)").bind(id).bind(card).run();
    Statement insert(database_,
                     "INSERT INTO field_values (contact_id, card_id, kind, value, folded, "
                     "confidence, detail) VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const FieldValue& value : field_values(contact)) {
        insert.bind(id)
            .bind(card)
            .bind(value.kind)
            .bind(value.value)
            .bind(value.folded)
            .bind(value.confidence)
            .bind(value.detail)
            .run();
    }
    return id;
}

}  // namespace cardfile
