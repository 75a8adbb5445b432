#include <doctest/doctest.h>

#include "drawing.h"
#include "find/find_cards.h"

using namespace cardfile;

namespace {

cv::Mat white_card() {
    return drawing::card({900, 540}, {240, 240, 240},
                         {{"Ana Example", {80, 160}, 2}, {"ana@example.com", {80, 300}, 1.2}});
}

}  // namespace

TEST_CASE("an empty desk has no card") {
    CHECK(find_cards(drawing::photo(drawing::desk({1200, 900}))).empty());
}

TEST_CASE("a tilted card's corners are found to a pixel or two") {
    const Quad corners{{{310, 205}, {905, 260}, {870, 640}, {270, 560}}};
    cv::Mat image = drawing::desk({1200, 900});
    drawing::lay(image, white_card(), corners);

    const auto cards = find_cards(drawing::photo(image));

    REQUIRE(cards.size() == 1);
    CHECK(drawing::worst_corner(cards[0].corners, corners) < 2.5);
    CHECK(cards[0].confidence > 0.8);
}

TEST_CASE("a dark card on a dark desk is found by its edges") {
    const Quad corners{{{200, 150}, {1000, 160}, {990, 650}, {190, 640}}};
    cv::Mat image = drawing::desk({1200, 900}, {60, 60, 60});
    drawing::lay(image,
                 drawing::card({900, 540}, {25, 25, 30}, {{"Ana", {80, 300}, 3, {200, 200, 200}}}),
                 corners);

    const auto cards = find_cards(drawing::photo(image));

    REQUIRE(cards.size() == 1);
    CHECK(drawing::worst_corner(cards[0].corners, corners) < 4);
}

TEST_CASE("two cards are two, and never one") {
    cv::Mat image = drawing::desk({1400, 900});
    drawing::lay(image, white_card(), {{{80, 200}, {640, 220}, {630, 560}, {70, 540}}});
    drawing::lay(image, white_card(), {{{760, 260}, {1320, 240}, {1330, 580}, {770, 600}}});
    CHECK(find_cards(drawing::photo(image)).size() == 2);
}

TEST_CASE("finding leaves the photo as it was") {
    cv::Mat image = drawing::desk({600, 400});
    drawing::lay(image, white_card(), {{{100, 80}, {500, 90}, {490, 330}, {90, 320}}});
    const Photo photo = drawing::photo(image);
    const cv::Mat before = photo.image.clone();
    (void)find_cards(photo);
    CHECK(cv::norm(before, photo.image, cv::NORM_INF) == 0);
}
