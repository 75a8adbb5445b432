// The camera of tools/cards: the truth lies where the print is, whatever was done to the picture.

#include <doctest/doctest.h>

#include <cmath>
#include <opencv2/core.hpp>

#include "camera/way.h"
#include "scene/check.h"
#include "scene/compose.h"
#include "scene/files.h"

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
            const Checked checked = check_truth(shot->picture, answer_of(*shot, "a.jpg"), *shot);
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
