// The pile: readers that lie, folders that fill up, rules that change, files put in others' places.

#include "intake/pile.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "intake/lines.h"
#include "intake/scan.h"
#include "store/forget.h"
#include "store/learned.h"
#include "temporary_folder.h"

using namespace cardfile;
namespace fs = std::filesystem;

namespace {

struct Listener : ScanWatcher {
    int troubles = 0;
    std::string reason;
    std::function<void()> mend = [] {};

    void photo_done(const Reading& reading, const Added& /*added*/,
                    const Sighting& /*file*/) override {
        reason = reading.reason;
    }

    void photo_passed(const std::string& /*path*/, Passed /*why*/,
                      const Sighting& /*file*/) override {}

    void trouble(const Error& error) override {
        ++troubles;
        reason = sentence(error);
        mend();
    }

    void goes_on() override {}

    void tick() override {}
};

/// A list and an inbox, and a reader that is a line of bash for each path, which stands in $p; the
/// folder of pictures stands in $pictures.
struct Place {
    TemporaryFolder folder;
    Store store = Store::open(folder / "list.db").value();
    Listener listener;
    ScanOptions options;

    explicit Place(const std::string& answer, const std::string& start = ":") {
        const std::string loop = "pictures='" + store.pictures().string() + "'; " + start +
                                 "; while IFS= read -r -d '' p; do " + answer + "; done";
        options.reader = {"bash", "-c", loop, "reader"};
        options.jobs = 1;
        fs::create_directory(folder / "in");
    }

    std::string photo(const std::string& name, const std::string& content) {
        write_file(folder / "in" / name, content);
        return (folder / "in" / name).string();
    }

    ScanSummary scanned() {
        const std::vector<Found> photos = gather({(folder / "in").string()}).photos;
        return scan(store, photos, options, listener).value();
    }
};

const std::string well = R"(printf '{"photo":"%s","status":"no_card"}\n' "$p")";
const std::string blames_the_disk =
    R"(printf '{"photo":"%s","status":"unreadable","reason":"%s/x.jpg: full"}\n' "$p" "$pictures")";

}  // namespace

TEST_CASE("a reader that says the disk is full is not believed, nor asked for ever") {
    Place place(blames_the_disk);
    place.photo("a.jpg", "a");
    CHECK(place.scanned().unreadable == 1);
    CHECK(place.listener.troubles == 0);
    CHECK(place.store.database().number("SELECT failures FROM photos") == 3);
    CHECK_FALSE(fs::exists(place.store.pictures() / ".room"));
}

TEST_CASE("pictures that truly cannot be written are waited for, and no photo is blamed") {
    Place place("if [ -e \"$pictures/.room\" ]; then " + blames_the_disk + "; else " + well +
                "; fi");
    place.photo("a.jpg", "a");
    // where our own picture would have to go something stands in the way, until we are told
    fs::create_directories(place.store.pictures() / ".room/x");
    place.listener.mend = [&] { fs::remove_all(place.store.pictures() / ".room"); };
    CHECK(place.scanned().photos == 1);
    CHECK(place.listener.troubles == 1);
    CHECK(place.store.database().number("SELECT failures FROM photos") == 0);
}

TEST_CASE("a file put in another's place is read, though size and time of writing are the same") {
    Place place(well);
    const fs::path photo = place.photo("a.jpg", "one"), other = place.folder / "other";
    CHECK(place.scanned().photos == 1);
    write_file(other, "two");
    fs::last_write_time(other, fs::last_write_time(photo));
    fs::rename(other, photo);
    CHECK(place.scanned().photos == 1);
    CHECK(place.scanned().seen == 1);
}

TEST_CASE("a file too large to be a photo is told at once, and not read through") {
    Place place(well);
    const fs::path huge = place.photo("a.jpg", "\xff\xd8\xff\xe0 and then nothing for long");
    std::error_code error;
    fs::resize_file(huge, std::uintmax_t{1} << 40, error);
    if (error) return;  // this file system knows no holes
    CHECK(place.scanned().unreadable == 1);
    CHECK(place.listener.reason == "is larger than 2 GB");
}

TEST_CASE("nobody who was forgotten is read again") {
    const std::string card = R"({"corners":[[0,0],[9,0],[9,9],[0,9]],"turn":0,"confidence":1,)"
                             R"("contacts":[{"name":{"value":"Ada Example","confidence":0.9}}]})";
    Place place(R"(printf '{"photo":"%s","status":"read","reader":"7","cards":[)" + card +
                R"(]}\n' "$p"; echo >> '$asked')");
    const fs::path asked = place.folder / "asked";
    std::string& loop = place.options.reader[2];
    loop.replace(loop.find("$asked"), 6, asked.string());
    place.photo("a.jpg", "a");
    REQUIRE(place.scanned().contacts == 1);
    REQUIRE(forget(place.store, 1));
    place.options.again = true;
    CHECK(place.scanned().photos == 0);
    CHECK(file_text(asked) == "\n");
}

TEST_CASE("as many photos as workers wait their turn, so that no worker waits for us") {
    Place place(well);
    place.options.jobs = 2;
    Pile pile(place.store, place.options, place.listener);
    for (const char* name : {"a.jpg", "b.jpg"}) {
        CHECK(pile.has_room());
        REQUIRE(pile.take({place.photo(name, name)}));
    }
    CHECK_FALSE(pile.has_room());
    while (!pile.is_idle()) REQUIRE(pile.step(std::chrono::milliseconds(100)));
    CHECK(pile.summary().photos == 2);
}

TEST_CASE("what the owner corrects while photos are read is for the very next photo") {
    Place place(well, "echo \"$*\" >> '$starts'");
    const fs::path starts = place.folder / "starts";
    std::string& loop = place.options.reader[2];
    loop.replace(loop.find("$starts"), 7, starts.string());
    Pile pile(place.store, place.options, place.listener);
    const auto read = [&](const std::string& path) {
        REQUIRE(pile.take({path}));
        while (!pile.is_idle()) REQUIRE(pile.step(std::chrono::milliseconds(100)));
    };
    read(place.photo("a.jpg", "a"));
    read(place.photo("b.jpg", "b"));
    CHECK(file_text(starts).find("--rules") == std::string::npos);
    for (const char* rule : {"title alpha\n", "title beta\n"}) {
        write_file(rules_file(place.store), rule);
        read(place.photo("c.jpg", rule));
    }
    const std::string all = file_text(starts);
    CHECK(std::count(all.begin(), all.end(), '\n') == 3);
    CHECK(all.find("--rules") != all.rfind("--rules"));
}

TEST_CASE("a line that names another photo's picture brings none") {
    Place place(well);
    const std::string hash(64, 'a'), own = std::string(16, 'a') + "-1.jpg",
                                     other = std::string(16, 'b') + "-1.jpg";
    const std::string card = R"({"corners":[[0,0],[9,0],[9,9],[0,9]],"turn":0,"confidence":1,)";
    const std::string line = R"({"photo":"a.jpg","sha256":")" + hash +
                             R"(","status":"read","cards":[)" + card + R"("picture":")" + own +
                             R"("},)" + card + R"("picture":")" + other + R"("}]})";
    fs::create_directory(place.folder / "brought");
    for (const std::string& name : {own, other}) write_file(place.folder / "brought" / name, name);
    REQUIRE(save_readings(place.store, readings_of(line).value(), {}, place.folder / "brought"));
    CHECK(file_text(place.store.pictures() / own) == own);
    CHECK_FALSE(fs::exists(place.store.pictures() / other));
    Database& database = place.store.database();
    CHECK(database.number("SELECT count(*) FROM cards WHERE picture IS NOT NULL") == 1);
}

TEST_CASE("a card's picture is its own photo's, whatever the reader says") {
    const std::string card =
        R"({"corners":[[0,0],[9,0],[9,9],[0,9]],"turn":0,"confidence":1,"picture":"%s"})";
    Place place(
        "h=$(sha256sum < \"$p\" | cut -c1-16); printf '{\"photo\":\"%s\",\"status\":"
        "\"read\",\"cards\":[" +
        card + "," + card +
        "]}\\n' \"$p\" \"$h-1.jpg\" "
        "0123456789abcdef-1.jpg");
    place.photo("a.jpg", "a");
    CHECK(place.scanned().cards == 2);
    Database& database = place.store.database();
    CHECK(database.number("SELECT count(*) FROM cards WHERE picture IS NOT NULL") == 1);
    CHECK(database.number("SELECT count(*) FROM cards WHERE picture LIKE '0123%'") == 0);
}
