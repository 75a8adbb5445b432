// What the doctor mends, and what it leaves alone.

#include "store/doctor.h"

#include <doctest/doctest.h>

#include <chrono>

#include "invented.h"
#include "reader/picture_name.h"
#include "store/journal.h"
#include "temporary_folder.h"

using namespace cardfile;
using invented::person;
using invented::reading_of;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

TEST_CASE("pictures of no card are removed, but not those that are written just now") {
    const TemporaryFolder folder;
    auto store = Store::open(folder / "list.db").value();
    Reading reading = reading_of('a', {person("Zoë Müller", "zoe@example.com")});
    const std::string other = std::string(64, 'b');
    const std::string kept = picture_name(reading.sha256, 1, 1);
    reading.cards.front().picture = kept;
    const auto put = [&](const std::string& name, std::chrono::minutes age) {
        write_file(store.pictures() / name, name);
        fs::last_write_time(store.pictures() / name, fs::file_time_type::clock::now() - age);
    };
    fs::create_directory(store.pictures());
    put(kept, 60min);
    REQUIRE(store.save(reading, {}, ""));
    REQUIRE(sighted(store, other, {"/in/b.jpg", 1, 1}));
    put(picture_name(reading.sha256, 1, 2), 60min);
    put(picture_name(reading.sha256, 1, 3), 1min);
    put(picture_name(other, 1, 1), 60min);  // queued: a reader may be at it
    put("holiday.jpg", 60min);
    const Findings findings = examine(store).value();
    CHECK(findings.mended == std::vector<std::string>{"1 pictures of no card removed"});
    CHECK(findings.broken.empty());
    CHECK_FALSE(fs::exists(store.pictures() / picture_name(reading.sha256, 1, 2)));
    CHECK(std::distance(fs::directory_iterator(store.pictures()), {}) == 4);
}
