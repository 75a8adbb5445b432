#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>

#include "intake/crew.h"
#include "intake/gather.h"
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
        {folder.path().string(), (folder / "notes.txt").string(), "nowhere"}, folder / "ours");
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
    CHECK(gather({(folder / ".hidden").string(), (folder / "ours").string()}, folder / "ours")
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
    CHECK(crew.oldest() == 3);
    std::vector<Answer> all = answers(crew);
    REQUIRE(all.size() == 2);
    for (const Answer& answer : all) {
        CHECK(answer.reading.photo == (answer.number == 3 ? "a b.jpg" : "c\nd"));
    }
}

TEST_CASE("a photo that kills its worker is tried as often as may be, and the next is read") {
    const TemporaryFolder folder;
    const std::string tries = (folder / "tries").string();
    CrewOptions options =
        bash("case $p in bad) echo x >> " + tries + "; kill -9 $$;; *) " + well + ";; esac");
    int failures = 0;
    options.try_again = [&](std::size_t number) -> Result<bool> {
        CHECK(number == 0);
        return ++failures < 3;
    };
    Crew crew(options);
    REQUIRE(crew.ask(0, "bad"));
    const std::vector<Answer> bad = answers(crew);
    CHECK(bad.at(0).reading.status == Reading::Status::unreadable);
    CHECK(bad.at(0).reading.photo == "bad");
    CHECK(bad.at(0).reading.reason == "the reader stopped: Killed");
    CHECK(file_text(tries) == "x\nx\nx\n");
    REQUIRE(crew.ask(1, "good"));
    CHECK(answers(crew).at(0).reading.status == Reading::Status::no_card);
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
