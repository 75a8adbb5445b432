// What people add to the list: talks, tags, corrections, and taking them back.

#include <doctest/doctest.h>

#include "invented.h"
#include "reader/picture_name.h"
#include "store/again.h"
#include "store/corrections.h"
#include "store/doctor.h"
#include "store/forget.h"
#include "store/schema.h"
#include "store/store.h"
#include "temporary_folder.h"

using namespace cardfile;
using invented::person;
using invented::reading_of;
namespace fs = std::filesystem;

namespace {

std::int64_t count(Store& store, const std::string& query) {
    return store.count({.query = query})->all;
}

/// Zoë Müller and Ada Example, met at an Expo.
Store two_people(const TemporaryFolder& folder) {
    auto store = Store::open(folder / "list.db").value();
    const Reading reading = reading_of(
        'a', {person("Zoë Müller", "zoe@example.com"), person("Ada Example", "ada@example.org")});
    REQUIRE(store.save(reading, {"Expo", "2026-11-20"}, "2026-11-23"));
    return store;
}

}  // namespace

TEST_CASE("a list of version 1 opens, keeps every row and is searched as any other") {
    const TemporaryFolder folder;
    write_file(folder / "list.db", "");
    {
        auto old = Database::open(folder / "list.db").value();
        REQUIRE(bring_up_to_date(old, schema_steps().first(1)));
        old.run(R"sql(
            INSERT INTO photos (sha256, state, seen_at) VALUES (printf('%064d', 1), 'done', '');
            INSERT INTO sightings VALUES (1, 1, x'2f612e6a7067', 1, 1, '');
            INSERT INTO cards VALUES (1, 1, 1, 0, 'front', 'a-0.jpg', '{"lines": [{"text":
                "since 1901", "confidence": 0.9, "box": [[0,0],[9,0],[9,9],[0,9]]}],
                "corners": [[0,0],[9,0],[9,9],[0,9]], "size": [9, 9], "side": "front"}');
            INSERT INTO events VALUES (1, 'Expo', 'expo');
            INSERT INTO contacts VALUES (7, 1, '2026-11-20', '');
            INSERT INTO contact_cards VALUES (7, 1);
            INSERT INTO field_values VALUES (1, 7, 1, 'name', 'Zoë Müller', 'zoe muller', 0.3,
                '{"value": "Zoë Müller", "confidence": 0.3}', 0);
            INSERT INTO follow_ups VALUES (7, 'to write', '2026-11-23', '');)sql");
        REQUIRE(old.check());
    }
    auto store = Store::open_existing(folder / "list.db");
    REQUIRE(store);
    CHECK(store->database().number("PRAGMA user_version") == std::ssize(schema_steps()));
    for (const char* query : {"muller", "mueller", "MÜLL", "expo", "since 1901"}) {
        CAPTURE(query);
        CHECK(count(*store, query) == 1);
    }
    const Entry entry = store->entry(7).value();
    CHECK(entry.contact.name->value == "Zoë Müller");
    CHECK(entry.met.event == "Expo");
    CHECK(entry.follow_up.due == "2026-11-23");
    CHECK(entry.cards.at(0).photo == "/a.jpg");
    CHECK(entry.uid.size() == 32);
    CHECK(entry.to_review);
    CHECK(store->count({})->to_review == 1);
}

TEST_CASE("what is set by hand is kept as such, found, and can be taken back") {
    const TemporaryFolder folder;
    Store store = two_people(folder);
    Entry entry = store.entry(1).value();
    entry.contact.name->value = "Zoë Mueller-Ødegård";
    entry.contact.emails.push_back(Field{"z@example.net", 1});
    entry.tags = {"printing", "Köln"};
    entry.met.event = "Fair";
    entry.language = "de";
    entry.follow_up.every_days = 90;
    REQUIRE(put(store, entry, "edit 1"));

    const Entry after = store.entry(1).value();
    CHECK(after.contact.name->value == "Zoë Mueller-Ødegård");
    CHECK(after.contact.emails.size() == 2);
    CHECK(after.tags == std::vector<std::string>{"Köln", "printing"});
    CHECK(after.met.event == "Fair");
    CHECK(after.follow_up.every_days == 90);
    CHECK(after.uid == entry.uid);
    const auto by_hand = "SELECT count(*) FROM field_values WHERE set_by_hand AND contact_id = 1";
    CHECK(store.database().number(by_hand) == 2);  // the first address was not touched
    for (const char* query : {"müller", "oedegaard", "odegard", "z@example.net", "koeln", "fair"}) {
        CAPTURE(query);
        CHECK(count(store, query) == 1);
    }
    CHECK(store.count({.tag = "PRINTING"})->all == 1);
    CHECK(store.count({.event = "expo"})->all == 1);

    CHECK(undo(store).value() == "edit 1");
    const Entry before = store.entry(1).value();
    CHECK(before.contact.name->value == "Zoë Müller");
    CHECK(before.tags.empty());
    CHECK(before.met.event == "Expo");
    CHECK(count(store, "odegard") == 0);
    CHECK(undo(store).error().what == "there is nothing to undo");
}

TEST_CASE("who is dropped leaves the list and the search, and comes back by undo") {
    const TemporaryFolder folder;
    Store store = two_people(folder);
    REQUIRE(drop(store, {2}));
    CHECK(store.count({})->all == 1);
    CHECK(count(store, "ada") == 0);
    CHECK(store.entry(2).error().what == "contact 2 was taken off the list");
    REQUIRE(undo(store));
    CHECK(count(store, "ada") == 1);
}

TEST_CASE("a talk is on record, and undo of a moved day moves it on") {
    const TemporaryFolder folder;
    Store store = two_people(folder);
    FollowUp next = store.entry(1)->follow_up;
    REQUIRE(log(store, 1, {"talk", "2026-11-21", "paper that smells"}, next));
    CHECK(count(store, "smells") == 1);
    next.due = "2026-12-01";
    REQUIRE(follow_up(store, 1, next, "snooze 1"));
    CHECK(store.entry(1)->follow_up.moved == 1);
    REQUIRE(undo(store));
    CHECK(store.entry(1)->follow_up.due == "2026-11-23");
    CHECK(store.entry(1)->follow_up.moved == 2);
    CHECK(store.entry(1)->notes.at(0).text == "paper that smells");
}

TEST_CASE("somebody met without a card is added; a card from a drawer is never overdue") {
    const TemporaryFolder folder;
    Store store = two_people(folder);
    Entry entry;
    entry.contact = person("Iñaki Example", "inaki@example.com");
    entry.follow_up = {"to write", "2026-11-24"};
    CHECK(add(store, entry, "add").value() == 3);
    CHECK(count(store, "inaki") == 1);
    REQUIRE(undo(store));
    CHECK(count(store, "inaki") == 0);

    REQUIRE(store.save(reading_of('b', {person("Old Card", "old@example.com")}), {"", "2019-03-01"},
                       "2019-03-04"));
    CHECK(store.entry(4)->follow_up.due.empty());
    CHECK(store.count({.due_by = "2026-12-31"})->all == 2);
}

TEST_CASE("no query does harm") {
    const TemporaryFolder folder;
    Store store = two_people(folder);
    for (const char* query : {"\"", "*", "a* OR b", "NEAR(", "-", "()", "'", "zoë AND", "\xff\xfe",
                              "col:umn", "^", "\xf0\x9f\x98\x80"}) {
        CAPTURE(query);
        CHECK(store.find({.query = query}));
    }
    CHECK(store.count({.query = std::string(10000, 'x')})->all == 0);
}

namespace {

/// As reading_of, by a reader that came later.
Reading read_again(Reading reading, const std::vector<Contact>& contacts) {
    reading.reader = "9.9 better";
    reading.cards.front().contacts = contacts;
    return reading;
}

}  // namespace

TEST_CASE("what a later reader sees otherwise is offered, and changes nothing by itself") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db").value();
    Contact before = person("Zoë Müller", "zoe@exarnple.com");
    before.title = Field{"Chair", 0.9};
    const Reading reading = reading_of('a', {before});
    REQUIRE(store.save(reading, {}, ""));
    REQUIRE(offers(store)->empty());

    Entry edited = store.entry(1).value();
    edited.contact.title = Field{"Chairwoman", 1};
    REQUIRE(put(store, edited, "edit 1"));
    Contact after = person("Zoë Müller", "zoe@example.com");
    after.emails.front().confidence = 0.98;
    after.title = Field{"Chaise", 0.9};         // by hand: not offered
    after.company = Field{"Example Ltd", 0.9};  // new
    after.department = Field{"Doubt", 0.3};     // doubtful: not offered
    const auto added = store.save(read_again(reading, {after}), {}, "");
    REQUIRE(added);
    CHECK(added->contacts == 0);
    CHECK(store.entry(1)->contact.emails.front().value == "zoe@exarnple.com");

    const auto offered = offers(store);
    REQUIRE(offered->size() == 1);
    REQUIRE(offered->front().differences.size() == 2);
    CHECK(offered->front().differences[0].kind == "company");
    CHECK(offered->front().differences[0].now.empty());
    CHECK(offered->front().differences[1].now == "zoe@exarnple.com");
    CHECK(offered->front().differences[1].again == "zoe@example.com");

    REQUIRE(take_offer(store, 1));
    const Entry taken = store.entry(1).value();
    CHECK(taken.contact.emails.front().value == "zoe@example.com");
    CHECK(taken.contact.emails.size() == 1);
    CHECK(taken.contact.title->value == "Chairwoman");
    CHECK(taken.contact.company->value == "Example Ltd");
    CHECK(offers(store)->empty());
    REQUIRE(undo(store));
    CHECK(store.entry(1)->contact.emails.front().value == "zoe@exarnple.com");
}

TEST_CASE(
    "a card that is read again keeps its own picture, though they are named in another order") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db").value();
    Reading reading = reading_of('e', {person("Zoë Müller", "zoe@example.com")});
    reading.cards.push_back(reading.cards.front());
    reading.cards[1].contacts = {person("Bob Example", "bob@example.com")};
    for (Point& corner : reading.cards[1].corners) corner.x += 5000;
    fs::create_directory(store.pictures());
    const auto write = [&](std::size_t card, const std::string& bytes) {
        reading.cards[card].picture = picture_name(reading.sha256, 1, card + 1);
        write_file(store.pictures() / reading.cards[card].picture, bytes);
    };
    write(0, "Zoë");
    write(1, "Bob");
    REQUIRE(store.save(reading, {}, ""));
    reading.reader = "9.9 better";
    reading.cards.erase(reading.cards.begin());  // finds only Bob's, and that better
    write(0, "Bob, sharper");
    REQUIRE(store.save(reading, {}, ""));
    const auto shown = [&](std::int64_t contact) {
        const std::string picture = store.entry(contact)->cards.front().picture;
        return picture.empty() ? "" : file_text(store.pictures() / picture);
    };
    CHECK(shown(1).empty());
    CHECK(shown(2) == "Bob, sharper");
    CHECK(examine(store)->broken.empty());
}

TEST_CASE(
    "who is only found by a later reader is added; nobody who was dropped or forgotten returns") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db").value();
    const Contact zoe = person("Zoë Müller", "zoe@example.com");
    Reading nobody = reading_of('b', {});
    nobody.cards.clear();
    nobody.status = Reading::Status::no_card;
    REQUIRE(store.save(nobody, {}, ""));
    CHECK(store.save(read_again(reading_of('b', {}), {zoe}), {}, "")->contacts == 1);

    const Reading dropped = reading_of('c', {zoe}), gone = reading_of('d', {zoe});
    REQUIRE(store.save(dropped, {}, ""));
    REQUIRE(store.save(gone, {}, ""));
    REQUIRE(drop(store, {2}));
    REQUIRE(forget(store, 3));
    CHECK(store.save(read_again(dropped, {zoe}), {}, "")->contacts == 0);
    CHECK(store.save(read_again(gone, {zoe}), {}, "")->contacts == 0);
    CHECK(count(store, "zoe") == 1);
}
