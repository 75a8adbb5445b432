#include <doctest/doctest.h>
#include <poll.h>

#include <algorithm>
#include <iterator>

#include "intake/crew.h"
#include "intake/gather.h"
#include "intake/scan.h"
#include "temporary_folder.h"

using namespace cardfile;
namespace fs = std::filesystem;

namespace {

std::vector<Answer> answers(Crew& crew) {
    std::vector<Answer> all;
    while (!crew.is_idle()) {
        auto some = crew.wait(std::chrono::milliseconds(100)).value();
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

struct Listener : ScanWatcher {
    std::string reason;

    void photo_done(const Reading& reading, const Added& /*added*/,
                    const Sighting& /*file*/) override {
        if (reading.status == Reading::Status::unreadable) reason = reading.reason;
    }

    void photo_passed(const std::string& /*path*/, Passed /*why*/,
                      const Sighting& /*file*/) override {}

    void trouble(const Error& /*error*/) override {}

    void goes_on() override {}

    void tick() override {}
};

/// A reader that is a line of bash for each path it is asked, which stands in $p.
CrewOptions bash(const std::string& answer) {
    const std::string loop = "while IFS= read -r -d '' p; do " + answer + "; done";
    return {.command = {"bash", "-c", loop}, .patience = std::chrono::seconds(1)};
}

const std::string well = R"(printf '{"photo":"%s","status":"no_card"}\n' "${p//$'\n'/\\n}")";

}  // namespace

TEST_CASE("a folder gives its pictures in the order a person expects, a named file always") {
    const TemporaryFolder folder;
    fs::create_directories(folder / "b");
    fs::create_directories(folder / ".hidden");
    fs::create_directories(folder / "ours");
    for (const char* name : {"IMG_10.jpg", "IMG_9.JPG", "a.png", "notes.txt", ".x.jpg", "b/1.jpeg",
                             ".hidden/2.jpg", "ours/3.jpg"}) {
        write_file(folder / name, "");
    }
    fs::create_directory_symlink(folder.path(), folder / "b/circle");
    const Gathered gathered = gather(
        {folder.path().string(), (folder / "notes.txt").string(), "nowhere"}, {folder / "ours"});
    std::vector<std::string> names;
    for (const Found& found : gathered.photos) {
        names.push_back(fs::path(found.path).lexically_relative(folder.path()).string());
    }
    names.back() = gathered.photos.back().path;
    CHECK(names == std::vector<std::string>{"IMG_9.JPG", "IMG_10.jpg", "a.png", "b/1.jpeg",
                                            "notes.txt", "nowhere"});
    CHECK_FALSE(gathered.photos.front().named);
    CHECK(gathered.photos.back().named);
    CHECK(gathered.problems.empty());
    CHECK(gather({(folder / ".hidden").string(), (folder / "ours").string()}, {folder / "ours"})
              .problems.size() == 1);
}

TEST_CASE("a crew answers every question with the right photo, several at a time") {
    CrewOptions options = bash(well);
    options.workers = 2;
    Crew crew(options);
    REQUIRE(crew.ask(3, "a b.jpg"));
    CHECK(crew.has_room());
    REQUIRE(crew.ask(4, "c\nd"));
    CHECK_FALSE(crew.has_room());
    std::vector<Answer> all = answers(crew);
    REQUIRE(all.size() == 2);
    for (const Answer& answer : all) {
        CHECK(answer.reading.photo == (answer.number == 3 ? "a b.jpg" : "c\nd"));
    }
}

TEST_CASE("a photo that kills its worker is answered as lost, and the next is read") {
    Crew crew(bash("case $p in bad) kill -9 $$;; *) " + well + ";; esac"));
    REQUIRE(crew.ask(0, "bad"));
    CHECK(answers(crew).at(0).lost == "the reader stopped: Killed");
    REQUIRE(crew.ask(1, "good"));
    const std::vector<Answer> good = answers(crew);
    CHECK(good.at(0).lost.empty());
    CHECK(good.at(0).reading.status == Reading::Status::no_card);
}

TEST_CASE("a reader that never stops talking costs its photo, and no memory") {
    const auto lost = [](const std::string& answer) {
        CrewOptions options = bash(answer);
        options.patience = std::chrono::seconds(1);
        Crew crew(options);
        REQUIRE(crew.ask(0, "bad"));
        return answers(crew).at(0).lost;
    };
    CHECK(lost("cat /dev/zero") == "the reader said too much");
    CHECK(lost("yes >&2") == "reading it took longer than 1 s");
    CHECK(lost("yes").starts_with("the reader's answer is wrong: "));
    // each of its pages is one that a reader may tell of, but not all of them
    const std::string pages =
        R"(for n in {1..80}; do printf '{"photo":"%s","page":%d,"pages":100,"status":"no_card",)"
        R"("reason":"%01000000d"}\n' "$p" $n 0; done)";
    CHECK(lost(pages) == "the reader said too much");
}

TEST_CASE("a reader that said more than was asked costs no other photo") {
    Crew crew(bash(well + "; " + well));
    for (const std::size_t number : {0, 1, 2}) {
        REQUIRE(crew.ask(number, "a.jpg"));
        CHECK(answers(crew).at(0).lost.empty());
        ::poll(nullptr, 0, 200);  // ms, until it has said the rest
    }
    REQUIRE(crew.ask(3, "b.jpg"));
    CHECK(answers(crew).at(0).lost.empty());
}

TEST_CASE("a reader that cannot start ends the work instead of every photo") {
    Crew crew({.command = {"bash", "-c", "echo 'cardfile: error: no model' >&2; exit 1"}});
    for (const std::size_t number : {0, 1, 2}) {
        REQUIRE(crew.ask(number, "good"));
        Result<std::vector<Answer>> all;
        while (all && all->empty()) all = crew.wait(std::chrono::milliseconds(100));
        if (number < 2) CHECK(all->at(0).lost == "the reader stopped: no model");
        if (number < 2) CHECK(all->at(0).readers_fault);
        if (number == 2) CHECK(all.error().what == "the reader stopped: no model");
    }
}

TEST_CASE("a reader that cannot start is no photo's fault, however often it is tried") {
    const TemporaryFolder folder;
    write_file(folder / "good.jpg", "good");
    const std::vector<Found> photos = gather({folder.path().string()}).photos;
    auto store = Store::open(folder / "list.db").value();
    Listener listener;
    ScanOptions options;
    options.reader = {"sh", "-c", "exit 1"};
    options.jobs = 1;
    for (int run = 0; run < 4; ++run) CHECK_FALSE(scan(store, photos, options, listener));
    options.reader = bash(well).command;
    CHECK(scan(store, photos, options, listener).value().photos == 1);
}

TEST_CASE(
    "a photo that breaks every worker is tried three times, then set aside, then left alone") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "pile");
    write_file(folder / "pile/bad.jpg", "bad");
    write_file(folder / "pile/good.jpg", "good");
    const std::string tries = (folder / "tries").string();
    ScanOptions options;
    options.reader =
        bash("case $p in *bad.jpg) echo x >> " + tries + "; kill -9 $$;; *) " + well + ";; esac")
            .command;
    auto store = Store::open(folder / "list.db").value();
    const std::vector<Found> photos = gather({(folder / "pile").string()}).photos;
    Listener listener;
    const ScanSummary first = scan(store, photos, options, listener).value();
    CHECK(first.unreadable == 1);
    CHECK(first.photos == 1);
    CHECK(listener.reason == "the reader stopped: Killed");
    CHECK(file_text(tries) == "x\nx\nx\n");
    const ScanSummary second = scan(store, photos, options, listener).value();
    CHECK(second.set_aside == 1);
    CHECK(second.seen == 1);
    CHECK(file_text(tries) == "x\nx\nx\n");
}

TEST_CASE(
    "a file of several pages is one answer with the cards of all, its unreadable page aside") {
    const std::string page =
        R"(card='{"corners":[[0,0],[9,0],[9,9],[0,9]],"turn":0,"confidence":1}'; )"
        R"(line() { printf '{"photo":"%s","page":%s,"pages":3,"status":"%s","cards":[%s]}\n' "$p" "$1" "$2" "$3"; }; )";
    Crew crew(
        bash(page + "line 1 unreadable; line 2 read \"$card\"; sleep 0.1; line 3 read \"$card\""));
    for (const std::size_t number : {0, 1}) {  // the same worker again, nothing left over
        REQUIRE(crew.ask(number, "drawer.pdf"));
        const std::vector<Answer> all = answers(crew);
        REQUIRE(all.size() == 1);
        CHECK(all[0].reading.status == Reading::Status::read);
        REQUIRE(all[0].reading.cards.size() == 2);
        CHECK(all[0].reading.cards[0].page == 2);
        CHECK(all[0].reading.cards[1].page == 3);
    }
}
