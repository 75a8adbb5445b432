#include "store/again.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "card/review.h"
#include "formats/json_values.h"
#include "formats/unicode.h"
#include "store/corrections.h"
#include "store/field_kinds.h"
#include "system/sha256.h"

namespace cardfile {
namespace {

struct KnownCard {
    std::int64_t id = 0;
    int page = 1;
    Quad corners;
    Json reading;
    std::vector<std::int64_t> contacts = {};  ///< on the list; the first on the card first
    bool named_somebody = false;              ///< also somebody who left the list
};

std::vector<KnownCard> cards_of(Database& database, std::int64_t photo) {
    std::vector<KnownCard> cards;
    Statement rows(database, "SELECT id, page, reading FROM cards WHERE photo_id = ? ORDER BY id");
    for (rows.bind(photo); rows.next();) {
        auto json = parse_json(rows.text(2));
        const auto card = json ? card_from(*json) : tl::unexpected(Error{});
        if (!card) continue;
        cards.push_back(
            {rows.number(0), static_cast<int>(rows.number(1)), card->corners, std::move(*json)});
    }
    Statement people(database,
                     "SELECT contact_id, gone IS NULL FROM contact_cards JOIN contacts "
                     "ON contacts.id = contact_id WHERE card_id = ? ORDER BY contact_id");
    for (KnownCard& card : cards) {
        for (people.bind(card.id); people.next();) {
            card.named_somebody = true;
            if (people.number(1) != 0) card.contacts.push_back(people.number(0));
        }
        people.reset();
    }
    return cards;
}

/// The card that lies in the same place; each is found once.
std::optional<KnownCard> take_card_at(std::vector<KnownCard>& cards, const CardReading& again) {
    const auto far = [&](const KnownCard& card) {
        return card.page == again.page ? distance(centre(card.corners), centre(again.corners))
                                       : HUGE_VAL;
    };
    const auto nearest =
        std::min_element(cards.begin(), cards.end(),
                         [&](const KnownCard& a, const KnownCard& b) { return far(a) < far(b); });
    // two cards never lie so near each other that their centres are half a card apart
    if (nearest == cards.end() || far(*nearest) > height(nearest->corners) / 2) return std::nullopt;
    KnownCard card = std::move(*nearest);
    cards.erase(nearest);
    return card;
}

/// Pictures go by their card's place, so another card's may lie under a known one's name by now.
void take_pictures_from(Database& database, std::int64_t photo, const Reading& reading) {
    Statement lost(database, "UPDATE cards SET picture = NULL WHERE photo_id = ? AND picture = ?");
    for (const CardReading& again : reading.cards) lost.bind(photo).bind(again.picture).run();
}

void give_picture(Database& database, std::int64_t card, const std::string& picture) {
    if (picture.empty()) return;
    const auto file = Store::own_folders(database.path()).front() / picture;
    Statement(database, "UPDATE cards SET picture = ?, picture_sha256 = ? WHERE id = ?")
        .bind(picture)
        .bind_known(sha256_of(file).value_or(""))
        .bind(card)
        .run();
}

std::string name_key(const Contact& contact) {
    return contact.name ? folded(contact.name->value) : "";
}

/// Who of a card's people is meant by the contact that was read in that place.
std::int64_t person_meant(Database& database, const KnownCard& card, const CardReading& again,
                          std::size_t place) {
    if (card.contacts.size() == again.contacts.size()) return card.contacts[place];
    Statement named(database,
                    "SELECT 1 FROM field_values WHERE contact_id = ? AND kind = 'name' AND "
                    "folded = ?");
    for (const std::int64_t contact : card.contacts) {
        named.reset();
        named.bind(contact).bind(name_key(again.contacts[place]));
        if (named.next()) return contact;
    }
    return 0;
}

struct Stored {
    FieldValue value;
    std::int64_t card = 0;
    bool by_hand = false;
};

std::vector<Stored> stored_values(Database& database, std::int64_t contact) {
    std::vector<Stored> values;
    Statement rows(database,
                   "SELECT kind, value, folded, card_id, set_by_hand, detail FROM field_values "
                   "WHERE contact_id = ? ORDER BY id");
    for (rows.bind(contact); rows.next();) {
        Stored& last = values.emplace_back();
        last.value.kind = rows.text(0);
        last.value.value = rows.text(1);
        last.value.folded = rows.text(2);
        last.card = rows.number(3);
        last.by_hand = rows.number(4) != 0;
        last.value.detail = rows.text(5);
    }
    return values;
}

bool is_single(const std::string& kind) {
    return kind == "name" || kind == "title" || kind == "department" || kind == "company";
}

/// What a card says of one kind of field, then and now.
struct Compared {
    std::string kind;
    std::vector<FieldValue> then, now;  ///< only those that differ
};

/// A kind in which a person spoke is left alone, and so is a single value of a newer card.
bool may_differ(const std::string& kind, std::int64_t card, const std::vector<Stored>& stored) {
    return std::none_of(stored.begin(), stored.end(), [&](const Stored& one) {
        return one.value.kind == kind && (one.by_hand || (is_single(kind) && one.card != card));
    });
}

template <class Range>
bool holds(const Range& values, const FieldValue& wanted) {
    return std::any_of(values.begin(), values.end(), [&](const FieldValue& value) {
        return value.kind == wanted.kind && value.value == wanted.value;
    });
}

std::vector<Compared> compared(const std::vector<Stored>& stored, std::int64_t card,
                               const Contact& again) {
    std::vector<FieldValue> then, now = field_values(again);
    for (const Stored& one : stored) then.push_back(one.value);
    std::vector<Compared> all;
    for (const char* kind : {"name", "title", "department", "company", "email", "phone", "website",
                             "social", "address"}) {
        if (!may_differ(kind, card, stored)) continue;
        Compared one{kind, {}, {}};
        for (const Stored& value : stored) {
            const bool here = value.value.kind == kind && value.card == card;
            if (here && !holds(now, value.value)) one.then.push_back(value.value);
        }
        for (const FieldValue& value : now) {
            const bool sure = value.kind == kind && value.confidence >= review_below_of(kind);
            if (sure && !holds(then, value)) one.now.push_back(value);
        }
        // a value that is only no longer seen is no better knowledge
        if (!one.now.empty()) all.push_back(std::move(one));
    }
    return all;
}

struct Again {
    std::int64_t card = 0;
    Contact contact;
};

std::int64_t on_the_list(Database& database, std::int64_t contact) {
    Statement row(database, "SELECT coalesce(merged_into, id) FROM contacts WHERE id = ?");
    return row.bind(contact).next() ? row.number(0) : 0;
}

/// By contact; of one or, with 0, of all.
std::vector<std::pair<std::int64_t, Again>> kept(Database& database, std::int64_t wanted) {
    std::vector<std::pair<std::int64_t, Again>> all;
    Statement rows(database,
                   "SELECT id, json_extract(reading, '$.again') FROM cards "
                   "WHERE json_extract(reading, '$.again') IS NOT NULL");
    while (rows.next()) {
        const auto people = parse_json(rows.text(1)).value_or(Json::array());
        for (const Json& one : people) {
            const auto contact = contact_from(one.value("values", Json::object()));
            const std::int64_t id = on_the_list(database, one.value("contact", std::int64_t{0}));
            if (contact && (wanted == 0 || id == wanted)) {
                all.emplace_back(id, Again{rows.number(0), *contact});
            }
        }
    }
    return all;
}

void drop_kept(Database& database, std::int64_t card) {
    Statement(database, "UPDATE cards SET reading = json_remove(reading, '$.again') WHERE id = ?")
        .bind(card)
        .run();
}

void put_kept(Database& database, const KnownCard& card, const Json& people) {
    Json reading = card.reading;
    reading["again"] = people;
    Statement(database, "UPDATE cards SET reading = ? WHERE id = ?")
        .bind(dump(reading))
        .bind(card.id)
        .run();
}

std::vector<Difference> differences_in(const std::vector<Compared>& all) {
    std::vector<Difference> differences;
    for (const Compared& one : all) {
        for (std::size_t i = 0; i < std::max(one.then.size(), one.now.size()); ++i) {
            differences.push_back({one.kind, i < one.then.size() ? one.then[i].value : "",
                                   i < one.now.size() ? one.now[i].value : ""});
        }
    }
    return differences;
}

/// The contact's values with those that were read again in place of those they correct.
Contact corrected(const std::vector<Stored>& stored, const std::vector<Compared>& all) {
    std::vector<FieldValue> values;
    for (const Stored& one : stored) {
        const bool corrected = std::any_of(
            all.begin(), all.end(), [&](const Compared& by) { return holds(by.then, one.value); });
        if (!corrected) values.push_back(one.value);
    }
    for (const Compared& one : all) values.insert(values.end(), one.now.begin(), one.now.end());
    return contact_of(values);
}

}  // namespace

std::vector<CardReading> keep_again(Database& database, std::int64_t photo,
                                    const Reading& reading) {
    std::vector<KnownCard> known = cards_of(database, photo);
    std::vector<CardReading> fresh;
    take_pictures_from(database, photo, reading);
    for (const CardReading& again : reading.cards) {
        const auto card = take_card_at(known, again);
        if (!card || !card->named_somebody) {
            fresh.push_back(again);
            if (card) Statement(database, "DELETE FROM cards WHERE id = ?").bind(card->id).run();
            continue;
        }
        give_picture(database, card->id, again.picture);
        Json people = Json::array();
        for (std::size_t i = 0; i < again.contacts.size(); ++i) {
            const std::int64_t contact = person_meant(database, *card, again, i);
            const auto stored = stored_values(database, contact);
            if (contact == 0 || compared(stored, card->id, again.contacts[i]).empty()) continue;
            people.push_back({{"contact", contact}, {"values", to_json(again.contacts[i])}});
        }
        if (!people.empty()) put_kept(database, *card, people);
    }
    return fresh;
}

Result<std::vector<Offer>> offers(Store& store, std::int64_t id) {
    Database& database = store.database();
    std::vector<Offer> all;
    for (const auto& [contact, again] : kept(database, id)) {
        auto differences =
            differences_in(compared(stored_values(database, contact), again.card, again.contact));
        if (differences.empty()) continue;
        auto entry = store.entry(contact);
        if (entry) all.push_back({std::move(*entry), std::move(differences)});
    }
    return database.check().map([&] { return std::move(all); });
}

Result<void> take_offer(Store& store, std::int64_t id) {
    Database& database = store.database();
    auto entry = store.entry(id);
    if (!entry) return tl::unexpected(entry.error());
    for (const auto& [contact, again] : kept(database, id)) {
        const auto stored = stored_values(database, id);
        entry->contact = corrected(stored, compared(stored, again.card, again.contact));
        auto done = put(store, *entry, "take what was read again of " + std::to_string(id));
        if (!done) return done;
        drop_kept(database, again.card);
    }
    return database.check();
}

Result<void> leave_offer(Store& store, std::int64_t id) {
    for (const auto& [contact, again] : kept(store.database(), id)) {
        drop_kept(store.database(), again.card);
    }
    return store.database().check();
}

}  // namespace cardfile
