#include "intake/settling.h"

#include <doctest/doctest.h>

#include "photo/whole.h"
#include "temporary_folder.h"

using namespace cardfile;
using namespace std::chrono_literals;

namespace {

const Settling::Moment noon{};

Sighting file(std::int64_t size, std::int64_t modified = 1) {
    return {"/in/a.jpg", size, modified, 7};
}

}  // namespace

TEST_CASE("a file settles when it was the same for long enough, and once only") {
    Settling settling(5s);
    CHECK(settling.saw(file(10), noon));
    CHECK_FALSE(settling.saw(file(10), noon + 1s));
    CHECK(settling.settled(noon + 4s).empty());
    CHECK(settling.saw(file(20), noon + 4s));  // it grew: from the beginning
    CHECK(settling.settled(noon + 6s).empty());
    CHECK(settling.settled(noon + 9s) == std::vector<Sighting>{file(20)});
    CHECK(settling.settled(noon + 99s).empty());
    CHECK_FALSE(settling.saw(file(20), noon + 100s));
    CHECK(settling.saw(file(20, 2), noon + 101s));  // overwritten by another of the same size
    CHECK(settling.settled(noon + 106s).size() == 1);
}

TEST_CASE("a file without its end is asked about again, and its age is kept") {
    Settling settling(5s);
    settling.saw(file(10), noon);
    REQUIRE(settling.settled(noon + 5s).size() == 1);
    settling.not_yet("/in/a.jpg", noon + 5s);
    CHECK(settling.settled(noon + 6s).empty());
    CHECK(settling.settled(noon + 10s).size() == 1);
    CHECK(settling.unchanged_for("/in/a.jpg", noon + 10s) == 10s);
}

TEST_CASE("what had settled before we began need not wait again, once it is met as it was") {
    Settling settling(5s);
    settling.waited(file(10), noon);
    CHECK(settling.settled(noon + 99s).empty());  // perhaps it is in nobody's folder any more
    CHECK_FALSE(settling.saw(file(10), noon + 1s));
    CHECK(settling.settled(noon + 1s) == std::vector<Sighting>{file(10)});
    settling.waited(file(10), noon + 2s);
    CHECK(settling.saw(file(20), noon + 2s));  // somebody went on writing to it
    CHECK(settling.settled(noon + 3s).empty());
    CHECK(settling.settled(noon + 7s).size() == 1);
}

TEST_CASE("what is known stays quiet, what goes away is forgotten, what returns is new") {
    Settling settling(5s);
    settling.known(file(10));
    settling.sweep();
    CHECK_FALSE(settling.saw(file(10), noon));
    CHECK(settling.swept().empty());
    settling.sweep();
    CHECK(settling.swept().empty());  // it had settled: nothing waits for it
    settling.sweep();
    CHECK(settling.saw(file(10), noon));
    settling.sweep();
    CHECK(settling.swept() == std::vector<std::string>{"/in/a.jpg"});
}

TEST_CASE("a file is whole when its frame has an end") {
    const TemporaryFolder folder;
    const auto whole = [&](const std::string& bytes) {
        write_file(folder / "x", bytes);
        return is_whole(folder / "x").value();
    };
    const std::string preview = "\xff\xd8\xff\xd9";
    const std::string jpeg = std::string("\xff\xd8\xff\xe1\0\x14preview: ", 15) + preview +
                             std::string("     \xff\xda\0\2 a picture ", 20);
    CHECK_FALSE(whole(jpeg));
    CHECK(whole(jpeg + "\xff\xd9"));
    CHECK(whole(jpeg + "\xff\xd9" + std::string(100000, '\0')));
    CHECK(whole(jpeg + std::string((1 << 20) - 16, 'x') + "\xff\xd9"));  // across two pieces
    CHECK_FALSE(whole(jpeg.substr(0, 20)));  // the preview's end is none
    CHECK_FALSE(whole(std::string("II*\0\x20\0\0\0 directory lies", 23)));
    CHECK(whole(std::string("II*\0\x08\0\0\0 directory lies", 23)));
    CHECK_FALSE(whole("%PDF-1.4\nhalf"));
    CHECK(whole("%PDF-1.4\n1 0 obj\n%%EOF\n"));
    CHECK_FALSE(whole(std::string("RIFF\x20\0\0\0WEBPVP8 short", 21)));
    CHECK(whole(std::string("RIFF\x0c\0\0\0WEBPVP8 abcd", 20)));
    CHECK_FALSE(whole(""));
    CHECK_FALSE(whole("%P"));  // as a slow writer begins
    CHECK(is_whole(folder / "nowhere").error().kind == Error::Kind::missing);
}
