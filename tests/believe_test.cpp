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

Believed believed_of(const std::vector<drawing::Print>& prints, const Card& card) {
    static TextReader reader = std::move(*TextReader::create());
    const Photo photo = drawing::photo(drawing::card({1100, 680}, {235, 235, 235}, prints));
    return believed(photo, {card}, reader);
}

/// Of an outline that ends above the picture's last band.
std::vector<Card> believed_of(const std::vector<drawing::Print>& prints) {
    return believed_of(prints, {rectangle(0, 0, 1100, 600), 0.9}).cards;
}

}  // namespace

TEST_CASE("an outline with print all around it is a card's where it is sure, or a small logo's") {
    constexpr double sure = 0.97, likely = 0.8;
    const Quad large = rectangle(0, 350, 600, 200), small = rectangle(0, 60, 300, 100);
    CHECK(believed_of(print, {large, sure}).cards.size() == 1);
    CHECK_FALSE(believed_of(print, {large, sure}).or_a_logo);
    CHECK(believed_of(print, {large, likely}).cards.empty());
    CHECK(believed_of(print, {small, sure}).or_a_logo);
}

TEST_CASE("an outline that leaves a band with print of the same card out is not cut along") {
    CHECK(believed_of(print).size() == 1);
    std::vector<drawing::Print> with_band = print;
    with_band.push_back(in_a_band);
    CHECK(believed_of(with_band).empty());
}
