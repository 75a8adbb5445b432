#include <doctest/doctest.h>

#include <opencv2/imgproc.hpp>

#include "drawing.h"
#include "find/card_map.h"
#include "find/closer.h"
#include "find/confidence.h"
#include "find/find_cards.h"
#include "find/sharpen.h"
#include "find/shrink.h"

using namespace cardfile;

namespace {

cv::Mat white_card() {
    return drawing::card({900, 540}, {240, 240, 240},
                         {{"Ana Example", {80, 160}, 2}, {"ana@example.com", {80, 300}, 1.2}});
}

CardNets& nets() {
    static CardNets warm;
    return warm;
}

}  // namespace

TEST_CASE("an empty desk has no card") {
    CHECK(find_cards(nets(), drawing::photo(drawing::desk({1200, 900}))).empty());
}

TEST_CASE("a tilted card's corners are found to a pixel or two") {
    const Quad corners{{{310, 205}, {905, 260}, {870, 640}, {270, 560}}};
    cv::Mat image = drawing::desk({1200, 900});
    drawing::lay(image, white_card(), corners);

    const auto cards = find_cards(nets(), drawing::photo(image));

    REQUIRE(cards.size() == 1);
    CHECK(drawing::worst_corner(cards[0].corners, corners) < 2.5);
    CHECK(cards[0].confidence > 0.8);
}

TEST_CASE(
    "a small card's corners come from the photo itself, and its print is not taken for them") {
    const Quad corners{{{1310, 905}, {1690, 960}, {1655, 1190}, {1275, 1125}}};
    cv::Mat image = drawing::desk({2800, 2100});
    drawing::lay(image, white_card(), corners);
    constexpr double scale = 0.25;
    Corners rough;
    for (std::size_t i = 0; i < 4; ++i) {  // a pixel and a half off, each its own way
        const float off = i % 2 == 0 ? 1.5F : -1.5F;
        rough[i] = {float(corners[i].x * scale - 0.5) + off,
                    float(corners[i].y * scale - 0.5) - off};
    }

    const Corners sharp = sharpened(image, rough, scale);

    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(std::abs((sharp[i].x + 0.5) / scale - corners[i].x) < 1.5);
        CHECK(std::abs((sharp[i].y + 0.5) / scale - corners[i].y) < 1.5);
    }
    CHECK_MESSAGE(sharpened(image, rough, 1) == rough, "nothing larger to look at");
}

TEST_CASE("a photo is shrunk about its middle, whatever its size") {
    cv::Mat ramp(403, 1001, CV_8UC1);  // odd both ways, also when halved
    for (int x = 0; x < ramp.cols; ++x) {
        const int level = x / 5;
        ramp.col(x).setTo(level);
    }
    constexpr double scale = 0.17;

    const cv::Mat small = shrunk(ramp, scale);

    for (int x = 0; x + 1 < small.cols; ++x) {
        const double middle = (x + 0.5) / scale - 0.5;
        CHECK(std::abs(small.at<std::uint8_t>(20, x) - middle / 5) < 1.01);
    }
    CHECK(std::abs(small.rows - 403 * scale) < 1.5);
}

TEST_CASE("a closer look tells a card's outline from half of it and from one beside it") {
    const Corners right{{{160, 110}, {520, 130}, {505, 350}, {150, 330}}};
    cv::Mat image = drawing::desk({700, 500});
    Quad quad;
    for (std::size_t i = 0; i < 4; ++i) quad[i] = {right[i].x + 0.5, right[i].y + 0.5};
    drawing::lay(image, white_card(), quad);
    const auto levels = levels_of(image);
    const auto look = [&](const Corners& at) { return look_closer(nets().outline, levels, at); };
    const auto worst = [&](const Corners& at) {
        double furthest = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            furthest = std::max(furthest, cv::norm(at[i] - right[i]));
        }
        return furthest;
    };
    const Corners half{{right[0], (right[0] + right[1]) / 2, (right[2] + right[3]) / 2, right[3]}};
    Corners off = right;
    for (std::size_t i = 0; i < 4; ++i) off[i] += cv::Point2f(i % 2 == 0 ? 14.0F : -9.0F, 12.0F);

    CHECK(look(right).card > 0.8);
    CHECK(worst(look(right).corners) < 6);
    CHECK(look(half).card < 0.2);
    CHECK(look(off).card < look(right).card - 0.2);
}

TEST_CASE("a dark card on a dark desk is found by its edges") {
    const Quad corners{{{200, 150}, {1000, 160}, {990, 650}, {190, 640}}};
    cv::Mat image = drawing::desk({1200, 900}, {60, 60, 60});
    const cv::Scalar silver(200, 200, 200);
    drawing::lay(image,
                 drawing::card({900, 540}, {25, 25, 30},
                               {{"Ana Example", {80, 160}, 2, silver},
                                {"+44 7700 900123", {80, 420}, 1.2, silver},
                                {"ana@example.com", {80, 480}, 1.2, silver}}),
                 corners);

    const auto cards = find_cards(nets(), drawing::photo(image));

    REQUIRE(cards.size() == 1);
    CHECK(drawing::worst_corner(cards[0].corners, corners) < 4);
}

TEST_CASE("a frame printed on a card is not taken for its edge") {
    const Quad corners{{{200, 150}, {1000, 160}, {990, 650}, {190, 640}}};
    cv::Mat image = drawing::desk({1200, 900});
    cv::Mat framed = white_card();
    cv::rectangle(framed, {{22, 22}, cv::Size(856, 496)}, {30, 20, 60}, 4);
    drawing::lay(image, framed, corners);

    const auto cards = find_cards(nets(), drawing::photo(image));

    REQUIRE(cards.size() == 1);
    CHECK(drawing::worst_corner(cards[0].corners, corners) < 6);
}

TEST_CASE("two cards are two, and never one") {
    cv::Mat image = drawing::desk({1400, 900});
    drawing::lay(image, white_card(), {{{80, 200}, {640, 220}, {630, 560}, {70, 540}}});
    drawing::lay(image, white_card(), {{{760, 260}, {1320, 240}, {1330, 580}, {770, 600}}});
    CHECK(find_cards(nets(), drawing::photo(image)).size() == 2);
}

TEST_CASE("finding leaves the photo as it was") {
    cv::Mat image = drawing::desk({600, 400});
    drawing::lay(image, white_card(), {{{100, 80}, {500, 90}, {490, 330}, {90, 320}}});
    const Photo photo = drawing::photo(image);
    const cv::Mat before = photo.image.clone();
    (void)find_cards(nets(), photo);
    CHECK(cv::norm(before, photo.image, cv::NORM_INF) == 0);
}

namespace {

const cv::Size map_size(320, 240);

/// What a perfect network would answer to one card; `shade` is how sure it is.
CardMap map_of(const Corners& card, float shade) {
    CardMap map{cv::Mat1f(map_size, 0.02F), cv::Mat1f(map_size, 0.0F), cv::Mat1f(map_size, 0.0F)};
    const cv::Point2f in{14.4F, 14.4F};  // 12 % of a shorter side of 120
    cv::rectangle(map.inside, cv::Rect2f(card[0] + in, card[2] - in), cv::Scalar(shade),
                  cv::FILLED);
    for (std::size_t i = 0; i < 4; ++i) {
        cv::line(map.border, card[i], card[(i + 1) % 4], cv::Scalar(shade), 5);
        cv::circle(map.corners, card[i], 4, cv::Scalar(shade), cv::FILLED);
    }
    return map;
}

const Corners card{{{40, 40}, {240, 40}, {240, 160}, {40, 160}}};  // 200 x 120
const Corners half{{{40, 40}, {140, 40}, {140, 160}, {40, 160}}};

}  // namespace

TEST_CASE("a spot of the map is drawn out to the card around it") {
    const auto cards = cards_of_map(map_of(card, 0.95F));
    REQUIRE(cards.size() == 1);
    for (std::size_t i = 0; i < 4; ++i) {
        double nearest = 1e9;
        for (const cv::Point2f& c : cards[0]) nearest = std::min(nearest, cv::norm(c - card[i]));
        CHECK(nearest < 6);
    }
}

TEST_CASE("the map agrees with a card's own outline, and less with a part of it") {
    const CardMap map = map_of(card, 0.95F);
    CHECK(agreement(map, card) > 0.85);
    CHECK(agreement(map, half) < agreement(map, card) - 0.15);
    CHECK(border_along(map, card) > 0.9);
    CHECK(border_along(map, half) < 0.8);
    CHECK(corners_at(map, card) > 0.9);
    CHECK(corners_at(map, half) < 0.6);
}

TEST_CASE("an outline is the surer the more of it is seen") {
    const Evidence good{.edges = 1,
                        .weakest = 1,
                        .inside = 0.9,
                        .inside_near = 0.9,
                        .border = 0.9,
                        .corners = 0.9,
                        .size = -2,
                        .shape = 0.05,
                        .closer = 0.99};
    Evidence poor = good;
    poor.inside = poor.inside_near = 0.3;
    poor.closer = 0.05;
    Evidence doubted = good;
    doubted.closer = 0.01;
    CHECK(confidence_of(good) > 0.9);
    CHECK(confidence_of(poor) < 0.5);
    CHECK(confidence_of(doubted) < confidence_of(good));
    CHECK_MESSAGE(confidence_of(doubted) > 0.5, "the network has not seen every kind of print");
}
