#include "text/line_ends.h"

#include <doctest/doctest.h>

#include <opencv2/imgproc.hpp>

#include "drawing.h"

using namespace cardfile;

namespace {

const cv::Scalar paper{230, 230, 230};
constexpr double margin = 8;  // pixels: ink is followed to its last column, in coarser pixels

/// "Anna Example" from x = 200 to 484, its capitals from y = 180 to 205.
cv::Mat card() {
    return drawing::card({900, 400}, paper, {{"Anna Example", {200, 205}, 1.2}});
}

/// What remains when the network loses both ends of it.
LineRegion middle() {
    return {rectangle(260, 178, 130, 34), 0.9, false};
}

LineRegion alone(const cv::Mat& page, const LineRegion& line) {
    return with_their_ends(page, {line}).front();
}

double ends_at(const cv::Mat& page) {
    cv::Mat grey, dark;
    cv::cvtColor(page, grey, cv::COLOR_BGR2GRAY);
    cv::compare(grey, 120, dark, cv::CMP_LT);
    const cv::Rect ink = cv::boundingRect(dark);
    return ink.x + ink.width;
}

}  // namespace

TEST_CASE("a line that lost its ends gets them back, over the gap between its words") {
    const cv::Mat page = card();
    const LineRegion line = alone(page, middle());
    CHECK(line.box[0].x == doctest::Approx(200).epsilon(margin / 200));
    CHECK(line.box[1].x == doctest::Approx(ends_at(page)).epsilon(margin / 480));
    CHECK(line.box[0].y == doctest::Approx(178));
    CHECK(line.box[3].y == doctest::Approx(212));
}

TEST_CASE("a line that has its ends keeps them") {
    const cv::Mat page = card();
    const LineRegion whole{rectangle(196, 178, ends_at(page) + 4 - 196, 34), 0.9, false};
    const LineRegion line = alone(page, whole);
    CHECK(line.box[0].x == doctest::Approx(whole.box[0].x));
    CHECK(line.box[1].x == doctest::Approx(whole.box[1].x));
}

TEST_CASE("a coloured panel beside a line is not its end, nor is ink that does not end") {
    cv::Mat page = card();
    cv::rectangle(page, cv::Rect(0, 0, 180, 400), cv::Scalar(40, 40, 40), cv::FILLED);
    const LineRegion whole{rectangle(196, 178, ends_at(card()) + 4 - 196, 34), 0.9, false};
    CHECK(alone(page, whole).box[0].x == doctest::Approx(196));

    cv::Mat ruled = card();
    cv::line(ruled, {0, 195}, {900, 195}, cv::Scalar(30, 30, 30), 5);
    CHECK(alone(ruled, middle()).box[0].x == doctest::Approx(260));
    CHECK(alone(ruled, middle()).box[1].x == doctest::Approx(390));
}

TEST_CASE("a line does not grow into its neighbour") {
    const cv::Mat page = card();
    const std::vector<LineRegion> lines = {middle(), {rectangle(400, 178, 90, 34), 0.9, false}};
    const std::vector<LineRegion> grown = with_their_ends(page, lines);
    CHECK(grown[0].box[1].x == doctest::Approx(390));
    CHECK(grown[0].box[0].x == doctest::Approx(200).epsilon(margin / 200));
}
