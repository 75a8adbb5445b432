#include "store/store.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <array>

#include "invented.h"
#include "store/journal.h"
#include "store/schema.h"
#include "system/child.h"
#include "system/process.h"
#include "temporary_folder.h"

using namespace cardfile;
using invented::person;
using invented::reading_of;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> names(const Result<std::vector<Entry>>& found) {
    std::vector<std::string> names;
    for (const Entry& entry : *found) names.push_back(entry.contact.name->value);
    return names;
}

unsigned mode(const fs::path& path) {
    struct stat status {};

    ::stat(path.c_str(), &status);
    return status.st_mode & 0777;
}

const std::string a(64, 'a');

}  // namespace

TEST_CASE("a saved contact is found again with all that was read, and is to be written to") {
    const TemporaryFolder folder;
    {
        auto store = Store::open(folder / "new/list.db");
        REQUIRE(store);
        REQUIRE(sighted(*store, a, {"/photos/desk.jpg", 100, 5}) == PhotoState::fresh);
        const auto added =
            store->save(reading_of('a', {person("Zoë Müller", "zoe@example.com", 0.25)}),
                        {"Expo", "2026-11-20"}, "2026-11-23");
        REQUIRE(added);
        CHECK(added->cards == 1);
        CHECK(added->contacts == 1);
        CHECK(added->to_review == 1);
    }
    CHECK(mode(folder / "new") == 0700);
    CHECK(mode(folder / "new/list.db") == 0600);

    auto store = Store::open_existing(folder / "new/list.db");
    REQUIRE(store);
    const auto entry = store->entry(1);
    REQUIRE(entry);
    CHECK(entry->contact.name->value == "Zoë Müller");
    CHECK(entry->contact.emails.at(0).confidence == 0.25);
    CHECK(entry->to_review);
    CHECK(entry->met.event == "Expo");
    CHECK(entry->met.on == "2026-11-20");
    CHECK(entry->follow_up.state == "to write");
    CHECK(entry->follow_up.due == "2026-11-23");
    CHECK(entry->cards.at(0).photo == "/photos/desk.jpg");
    CHECK(entry->cards.at(0).picture == "aaaaaaaaaaaaaaaa-0.jpg");
    CHECK(store->card(entry->cards[0].id)->lines.at(0).text == "gegründet 1887");
    CHECK(store->pictures() == folder / "new/list-pictures");
    CHECK(store->entry(2).error().what == "no contact has the number 2");
}

TEST_CASE("a photo is read once, whatever names it goes by") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db");
    REQUIRE(store);
    CHECK(sighted(*store, a, {"/a.jpg", 1, 1}) == PhotoState::fresh);
    CHECK(claim(*store, a) == Claim::granted);
    CHECK(sighted(*store, a, {"/a.jpg", 1, 1}) == PhotoState::unfinished);
    const Reading reading = reading_of('a', {person("Zoë Müller", "zoe@example.com")});
    CHECK(store->save(reading, {}, "")->contacts == 1);
    CHECK(sighted(*store, a, {"/b.jpg", 1, 1}) == PhotoState::done);
    CHECK(store->save(reading, {}, "")->contacts == 0);
    CHECK(store->count({})->all == 1);
    CHECK(store->find({})->at(0).cards.at(0).photo == "/b.jpg");
}

TEST_CASE(
    "three readers lost on a photo are enough, ten cuts too, and a clean stop costs nothing") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db");
    REQUIRE(store);
    REQUIRE(sighted(*store, a, {"/a.jpg", 1, 1}));
    for (int stop = 0; stop < 20; ++stop) {  // Ctrl-C, each time
        REQUIRE(claim(*store, a) == Claim::granted);
        REQUIRE(give_back(*store, a));
    }
    for (int attempt = 1; attempt <= 3; ++attempt) {
        REQUIRE(claim(*store, a) == Claim::granted);
        CHECK(attempt_failed(*store, a) == (attempt < 3));
    }
    for (int cut = 3; cut < 10; ++cut) CHECK(claim(*store, a) == Claim::granted);
    CHECK(claim(*store, a) == Claim::spent);
}

TEST_CASE("what another process reads is left to it as long as it runs") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db");
    REQUIRE(store);
    REQUIRE(sighted(*store, a, {"/a.jpg", 1, 1}));
    const auto read_by = [&](const std::string& owner) {
        Statement(store->database(), "UPDATE photos SET state = 'reading', owner = ?")
            .bind(owner)
            .run();
    };
    auto sleeper = Child::start({"sleep", "100"}).value();
    const std::string boot = this_process().substr(0, this_process().find(' '));
    read_by(boot + " 1 not-its-start");
    CHECK(claim(*store, a) == Claim::granted);
    read_by(process_with(sleeper.number()));
    CHECK(claim(*store, a) == Claim::elsewhere);
    sleeper.kill();
    sleeper.end();
    CHECK(claim(*store, a) == Claim::granted);
}

TEST_CASE("a path stands for what lies there now, and a second name is a duplicate") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db");
    REQUIRE(store);
    const std::string b(64, 'b');
    REQUIRE(sighted(*store, a, {"/IMG_1.jpg", 10, 5}));
    CHECK(content_at(*store, {"/IMG_1.jpg", 10, 5}) == a);
    CHECK(content_at(*store, {"/IMG_1.jpg", 10, 6}) == "");
    CHECK(content_at(*store, {"/IMG_1.jpg", 10, 5, 9}) == "");  // put in its place since
    REQUIRE(sighted(*store, a, {"/copy.jpg", 10, 5}));
    REQUIRE(sighted(*store, b, {"/IMG_1.jpg", 10, 6}));  // the camera began to count again
    CHECK(content_at(*store, {"/IMG_1.jpg", 10, 6}) == b);
    const auto rows = [&](const std::string& where) {
        return store->database().number("SELECT count(*) FROM sightings WHERE " + where);
    };
    CHECK(rows("1") == 2);
    CHECK(rows("state = 'duplicate' AND path = CAST('/copy.jpg' AS BLOB)") == 1);
}

TEST_CASE("a photo that could not be read is set aside until it can") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db");
    REQUIRE(store);
    Reading reading;
    reading.sha256 = a;
    reading.reason = "ends early";
    CHECK(store->save(reading, {}, "")->cards == 0);
    CHECK(sighted(*store, a, {"/a.jpg", 1, 1}) == PhotoState::set_aside);
    CHECK(
        store->save(reading_of('a', {person("Zoë Müller", "zoe@example.com")}), {}, "")->contacts ==
        1);
    CHECK(sighted(*store, a, {"/a.jpg", 1, 1}) == PhotoState::done);
}

TEST_CASE("a query finds any field, without case and accents, and wants every word") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db");
    REQUIRE(store);
    Contact second = person("Ada Example", "ada@example.org");
    Phone& phone = second.phones.emplace_back();
    phone.value = "+1 (212) 555-0123";
    phone.number = "+12125550123";
    const Contact nobody;
    Reading other = reading_of('b', {second, nobody});
    other.cards[0].lines = {Line{"Since 1901", 0.9, rectangle(0, 0, 100, 20), {}}};
    const Meeting met{"Książ fair", ""};
    REQUIRE(store->save(reading_of('a', {person("Zoë Müller", "zoe@example.com")}), met, ""));
    REQUIRE(store->save(other, met, ""));
    using Names = std::vector<std::string>;
    CHECK(names(store->find({.query = ""})) == Names{"Zoë Müller", "Ada Example"});
    CHECK(names(store->find({.query = "MULLER zoe"})) == Names{"Zoë Müller"});
    CHECK(names(store->find({.query = "muller ada"})).empty());
    CHECK(names(store->find({.query = "example.org"})) == Names{"Ada Example"});
    CHECK(names(store->find({.query = "(212)555-01"})) == Names{"Ada Example"});
    CHECK(names(store->find({.query = "ksiaz"})).size() == 2);
    CHECK(names(store->find({.query = "mueller"})) == Names{"Zoë Müller"});
    CHECK(names(store->find({.query = "1901"})) ==
          Names{"Ada Example"});  // no field was made of it
    CHECK(names(store->find({.query = "%"})).empty());
}

TEST_CASE("what is not a list of ours is refused, and not touched") {
    const TemporaryFolder folder;
    write_file(folder / "letter.txt", std::string(5000, 'x'));
    auto letter = Store::open(folder / "letter.txt");
    REQUIRE_FALSE(letter);
    CHECK(letter.error().what == "is not a contact list of cardfile");
    CHECK(file_text(folder / "letter.txt") == std::string(5000, 'x'));

    write_file(folder / "other.db", "");
    {
        auto other = Database::open(folder / "other.db");
        REQUIRE(other);
        other->run("PRAGMA journal_mode = WAL; CREATE TABLE bookmarks (url TEXT)");
        REQUIRE(other->check());
    }
    const std::string before = file_text(folder / "other.db");
    CHECK(Store::open(folder / "other.db").error().what == "is a database of another program");
    CHECK(file_text(folder / "other.db") == before);

    CHECK(Store::open(folder.path()).error().what == "is a folder");
    CHECK(Store::open_existing(folder / "none.db").error().what == "no contact list there yet");
    CHECK_FALSE(fs::exists(folder / "none.db"));
}

TEST_CASE("an older list is copied, then brought up to date; a newer one is refused") {
    const TemporaryFolder folder;
    const std::array<const char*, 2> steps{"CREATE TABLE one (x)", "CREATE TABLE two (x)"};
    const auto use = [&](std::size_t count) {
        auto database = Database::open(folder / "list.db").value();
        return bring_up_to_date(database, std::span(steps).first(count));
    };
    write_file(folder / "list.db", "");
    REQUIRE(use(1));
    CHECK_FALSE(fs::exists(folder / "list.db.before-v2"));
    REQUIRE(use(2));
    CHECK(mode(folder / "list.db.before-v2") == 0600);
    CHECK(Database::open(folder / "list.db.before-v2")->number("PRAGMA user_version") == 1);
    CHECK(Database::open(folder / "list.db")->number("SELECT count(*) FROM two") == 0);
    const auto newer = use(1);
    REQUIRE_FALSE(newer);
    CHECK(newer.error().what == "was written by a newer cardfile");
}

TEST_CASE("a step that fails changes nothing") {
    const TemporaryFolder folder;
    write_file(folder / "list.db", "");
    auto database = Database::open(folder / "list.db").value();
    const std::array<const char*, 2> steps{"CREATE TABLE one (x)", "CREATE TABLE one (x)"};
    REQUIRE_FALSE(bring_up_to_date(database, steps));
    CHECK(database.number("SELECT count(*) FROM sqlite_schema") == 0);
    CHECK(database.number("PRAGMA user_version") == 0);
}

TEST_CASE("a file is noted before its content is known, and one that vanished can come back") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db");
    REQUIRE(store);
    const auto paths = [&](const std::string& where) {
        return store->database().number("SELECT count(*) FROM sightings WHERE " + where);
    };
    const std::array<Sighting, 2> files{{{"/in/a.jpg", 10, 5}, {"/in/b.jpg", 20, 5}}};
    REQUIRE(files_seen(*store, files));
    CHECK(paths("state = 'seen' AND photo_id IS NULL") == 2);
    CHECK(content_at(*store, files[0]) == "");
    const Sighting grown{"/in/a.jpg", 11, 5};
    REQUIRE(files_settled(*store, std::array{grown, files[1]}));
    CHECK(settled_files(*store) == std::vector<Sighting>{files[1]});
    REQUIRE(files_seen(*store, files));  // unchanged
    CHECK(settled_files(*store)->size() == 1);
    REQUIRE(files_gone(*store, std::array{std::string("/in/b.jpg")}));
    CHECK(paths("1") == 1);
    CHECK(sighted(*store, a, files[0]) == PhotoState::fresh);
    REQUIRE(files_gone(*store, std::array{std::string("/in/a.jpg")}));  // its content is known
    REQUIRE(files_seen(*store, files));                                 // and still the same
    CHECK(content_at(*store, files[0]) == a);
    CHECK(final_sightings(*store, PhotoState::done)->empty());

    CHECK(set_vanished_aside(*store, [](const std::string&) { return true; }) == 0);
    CHECK(set_vanished_aside(*store, [](const std::string&) { return false; }) == 1);
    CHECK(final_sightings(*store, PhotoState::set_aside)->size() == 1);
    CHECK(sighted(*store, a, files[0]) == PhotoState::unfinished);
    REQUIRE(claim(*store, a) == Claim::granted);
    CHECK(set_vanished_aside(*store, [](const std::string&) { return false; }) == 0);  // being read
}
