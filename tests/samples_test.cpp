// sample_promises SET: every sample set keeps its promise, whichever way the photo is turned.
//
// samples/SET/promise.txt holds two numbers: fields read right at least, fields wrong at most, in
// each turn.

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>
#include <optional>
#include <vector>

#include "grade.h"
#include "reader/reader.h"
#include "temporary_folder.h"
#include "turned.h"

namespace fs = std::filesystem;
using namespace cardfile;

namespace {

fs::path set_folder;  // doctest's test cases take no arguments

struct Promise {
    int floor = 0;
    int wrong_allowed = 0;
};

std::optional<Promise> promise_of(const fs::path& folder) {
    std::ifstream file(folder / "promise.txt");
    while (file.peek() == '#') file.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    Promise promise;
    if (!(file >> promise.floor >> promise.wrong_allowed)) return std::nullopt;
    return promise;
}

std::vector<fs::path> photos_in(const fs::path& folder) {
    std::vector<fs::path> photos;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".jpg") photos.push_back(entry.path());
    }
    std::sort(photos.begin(), photos.end());
    return photos;
}

Tally read_turned(Reader& reader, const std::vector<fs::path>& photos, int turn) {
    const TemporaryFolder folder;
    Trace trace;
    Tally sum;
    for (const fs::path& photo : photos) {
        const fs::path copy = folder / photo.filename().string();
        write_file(copy, turned_jpeg(file_text(photo), turn));
        const auto truth =
            nlohmann::json::parse(file_text(fs::path(photo).replace_extension(".json")));
        reader.read(copy, trace, [&](const Reading& reading) {
            const Tally tally = grade(truth, reading);
            sum.right += tally.right;
            sum.wrong += tally.wrong;
            sum.complaints += tally.complaints;
        });
    }
    return sum;
}

}  // namespace

TEST_CASE("a sample set keeps its promise at every turn") {
    const std::vector<fs::path> photos = photos_in(set_folder);
    REQUIRE_FALSE(photos.empty());
    const auto promise = promise_of(set_folder);
    REQUIRE_MESSAGE(promise, "samples without a promise.txt");
    auto reader = Reader::create();
    REQUIRE_MESSAGE(reader, (reader ? "" : sentence(reader.error())));

    for (const int turn : {0, 90, 180, 270}) {
        const Tally tally = read_turned(*reader, photos, turn);
        INFO(set_folder.filename().string() << " turned " << turn << "\n" << tally.complaints);
        CHECK(tally.right >= promise->floor);
        CHECK(tally.wrong <= promise->wrong_allowed);
        std::cout << set_folder.filename().string() << " turned " << turn << ": " << tally.right
                  << " right, " << tally.wrong << " wrong\n";
        const bool better = tally.right > promise->floor || tally.wrong < promise->wrong_allowed;
        WARN_MESSAGE(!better, "better than promised: raise promise.txt");
    }
}

int main(int argc, char** argv) {
    if (argc < 2 || argv[1][0] == '-') {
        std::cerr << "usage: sample_promises FOLDER [doctest options]\n";
        return 2;
    }
    set_folder = argv[1];
    doctest::Context context;
    context.applyCommandLine(argc - 1, argv + 1);
    return context.run();
}
