// Which outlines are cut along.

#include "reader/believe.h"

#include <doctest/doctest.h>

#include "drawing.h"

using namespace cardfile;

namespace {

const std::vector<drawing::Print> print = {{"Jane Doe", {60, 120}, 1.6},
                                           {"Sales Manager", {60, 180}, 1},
                                           {"+44 7700 900123", {60, 400}, 1},
                                           {"jane@acme.example.com", {60, 460}, 1}};
const drawing::Print in_a_band = {"www.acme.example.com", {60, 655}, 1.2};

/// What is believed of an outline that ends above the picture's last band.
std::vector<Card> believed_of(const std::vector<drawing::Print>& prints) {
    static TextReader reader = std::move(*TextReader::create());
    const Photo photo = drawing::photo(drawing::card({1100, 680}, {235, 235, 235}, prints));
    return believed(photo, {{rectangle(0, 0, 1100, 600), 0.9}}, reader);
}

}  // namespace

TEST_CASE("an outline that leaves a band with print of the same card out is not cut along") {
    CHECK(believed_of(print).size() == 1);
    std::vector<drawing::Print> with_band = print;
    with_band.push_back(in_a_band);
    CHECK(believed_of(with_band).empty());
}
