// The camera of tools/cards: the truth lies where the print is, whatever was done to the picture.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "camera/way.h"
#include "scene/check.h"
#include "scene/compose.h"
#include "stream/targets.h"

using namespace cards;

TEST_CASE("every set's truth lies within a pixel of the print") {
    for (const Set& set : sets()) {
        if (!set.parts.empty()) continue;  // their parts stand in the list themselves
        CAPTURE(set.name);
        // What bends, turns and blurs most is looked at more than once.
        const int most = set.name == "bad-light" || set.name == "slanted" ? 3 : 1;
        for (int number = 1; number <= most; ++number) {
            CAPTURE(number);
            const auto shot = compose(set, {11, number});
            REQUIRE(shot);
            Checked checked = check_truth(shot->picture, answer_of(*shot, "a.jpg"), *shot);
            if (checked.worst.pixels >= 1) {
                // Of a short word out of focus nobody can tell to a pixel where it lies: as `cards
                // check` does, the same photograph is taken again with a good lens.
                const auto sharp = compose(set, {.seed = 11, .number = number, .sharp = true});
                REQUIRE(sharp);
                checked = check_truth(sharp->picture, answer_of(*sharp, "a.jpg"), *sharp);
            }
            CAPTURE(checked.worst.text);
            CHECK(checked.worst.pixels < 1);
        }
    }
}

TEST_CASE("a truth that is off is found") {
    const auto shot = compose(*find_set("plain"), {11, 1});
    REQUIRE(shot);
    auto truth = answer_of(*shot, "a.jpg");
    for (auto& line : truth["cards"][0]["lines"]) {
        for (auto& point : line["box"]) point[0] = point[0].get<double>() + 2;
    }
    CHECK(check_truth(shot->picture, truth, *shot).worst.pixels > 1.5);
}

TEST_CASE("a code that a round lens makes crooked is told row by row") {
    const auto shot =
        compose(*find_set("easy"), {.seed = 2301, .number = 40, .registry = Registry::free});
    REQUIRE(shot);
    auto truth = answer_of(*shot, "a.jpg");
    auto& code = truth["cards"][0]["codes"][0];
    REQUIRE(code.contains("grid"));
    CHECK(check_truth(shot->picture, truth, *shot).worst.pixels < 1);
    code.erase("grid");
    const Checked by_corners = check_truth(shot->picture, truth, *shot);
    CHECK(by_corners.worst.text == "(code)");
    CHECK(by_corners.worst.pixels > 1);
}

TEST_CASE("the way to the photo and back is the same, through tilt, bend and lens") {
    Thing thing;
    thing.picture.create(550, 850, CV_8UC3);
    thing.x = 12;
    thing.turn = 33;
    thing.bend_mm = 3;
    Eye eye;
    eye.tilt = 45;
    eye.tilt_towards = 120;
    eye.barrel = 0.06;
    for (const double bend : {0.0, 3.0, -3.0}) {
        thing.bend_mm = bend;
        const Way way(thing, eye);
        for (const cardfile::Point point : {cardfile::Point{3, 4}, {425, 275}, {840, 540}}) {
            const cardfile::Point back = way.to_thing(way.to_photo(point));
            CHECK(std::abs(back.x - point.x) < 0.05);
            CHECK(std::abs(back.y - point.y) < 0.05);
        }
    }
}

TEST_CASE("what lies under another card is told as covered, and what lies on top as whole") {
    const auto shot = compose(*find_set("pile"), {3, 2});
    REQUIRE(shot);
    REQUIRE(shot->cards.size() > 1);
    CHECK(shot->cards.back().whole());
    CHECK_FALSE(shot->cards.front().whole());
    const auto truth = answer_of(*shot, "a.jpg");
    CHECK(truth["cards"].back()["covered"] == false);
    CHECK(truth["cards"][0]["covered"] == true);
    CHECK(truth["what"]["cards"] == shot->cards.size());
}

TEST_CASE("a card that the frame cuts is told as cut") {
    const auto shot = compose(*find_set("cut"), {3, 2});
    REQUIRE(shot);
    CHECK(shot->cards[0].in_frame < 0.99);
    CHECK_FALSE(shot->cards[0].covered());
    CHECK(answer_of(*shot, "a.jpg")["what"]["cut"] == true);
}

TEST_CASE("a pair is the same person's front and back, in two photographs or in one") {
    const auto front = compose(*find_set("pairs"), {3, 5});
    const auto back = compose(*find_set("pairs"), {3, 6});
    const auto both = compose(*find_set("front-and-back"), {3, 1});
    REQUIRE(front);
    REQUIRE(back);
    REQUIRE(both);
    CHECK(front->cards[0].pair == back->cards[0].pair);
    CHECK(front->cards[0].card.printed.side == Side::front);
    CHECK(back->cards[0].card.printed.side != Side::front);
    CHECK(front->cards[0].card.locale == back->cards[0].card.locale);
    CHECK(both->cards[0].pair == both->cards[1].pair);
    CHECK(both->cards[0].pair != front->cards[0].pair);
}

TEST_CASE("a target of cards shows each card once, apart from its neighbours") {
    const auto shot = compose(*find_set("rows-of-cards"), {3, 1, 512});
    REQUIRE(shot);
    CHECK(std::max(shot->picture.cols, shot->picture.rows) == 512);
    const Record record = card_target(*shot, {256, 256});
    REQUIRE(record.planes.size() == 4);
    CHECK(record.quads.size() == shot->cards.size());
    cv::Mat1i labels;
    CHECK(cv::connectedComponents(record.planes[0], labels) ==
          static_cast<int>(record.quads.size()) + 1);
}

TEST_CASE("a target of lines has ink under its lines and none where it says there is no print") {
    const auto shot = compose(*find_set("plain"), {3, 1, 1200});
    REQUIRE(shot);
    Chance chance(7);
    for (int i = 0; i < 8; ++i) {
        const Record record = line_target(*shot, {256, 256}, chance);
        REQUIRE(record.planes.size() == 6);
        if (cv::countNonZero(record.planes[0]) < 200) continue;
        cv::Mat grey;
        cv::cvtColor(record.picture, grey, cv::COLOR_BGR2GRAY);
        cv::Mat edges;
        cv::morphologyEx(grey, edges, cv::MORPH_GRADIENT, cv::Mat());
        CHECK(cv::mean(edges, record.planes[0])[0] > 2 * cv::mean(edges, record.planes[1] == 0)[0]);
    }
}
