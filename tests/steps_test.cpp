// What is kept for somebody who looks inside: a picture for every step, named by what it is.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "reader/reader.h"

using namespace cardfile;

namespace {

class Kept : public Trace {
  public:
    [[nodiscard]] bool keeps() const override { return true; }

    void keep(std::string_view step, const cv::Mat& picture) override {
        CHECK_FALSE(picture.empty());
        CHECK(picture.depth() == CV_8U);
        names.emplace_back(step);
    }

    std::vector<std::string> names;
};

}  // namespace

TEST_CASE("every step of reading a card leaves a picture, and each line its strip") {
    auto reader = Reader::create({});
    REQUIRE(reader);
    Kept kept;
    std::size_t lines = 0;
    reader->read(std::filesystem::path(PHOTO_FIXTURES) / "../../samples/plain/001.jpg", kept,
                 [&](const Reading& reading) {
                     REQUIRE(reading.cards.size() == 1);
                     lines = reading.cards[0].lines.size();
                 });
    const std::vector<std::string> first(kept.names.begin(), kept.names.begin() + 6);
    CHECK(first == std::vector<std::string>{"found", "flat", "even", "map", "upright", "lines"});
    CHECK(kept.names.size() == 6 + lines);
    CHECK(std::all_of(kept.names.begin() + 6, kept.names.end(), [](const std::string& name) {
        return name.starts_with("strip-") && name.find('/') == name.npos && name.size() < 60;
    }));
}
