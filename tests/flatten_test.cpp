#include "flatten/flatten.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "drawing.h"
#include "flatten/aspect.h"

using namespace cardfile;

namespace {

double brightness(const cv::Mat& image, const cv::Rect& where) {
    return cv::mean(image(where))[1];
}

/// A white card whose top left quarter is black.
cv::Mat marked_card() {
    cv::Mat flat(550, 900, CV_8UC3, cv::Scalar(245, 245, 245));
    flat({0, 0, 450, 275}) = cv::Scalar(10, 10, 10);
    return flat;
}

/// Where a camera at `focal` pixels sees a rectangle of 90 x 55 turned by `degrees` about its
/// vertical axis.
Quad seen_from_aside(double degrees, double focal, const Size& frame) {
    const double a = degrees * std::numbers::pi / 180, b = 0.4;
    const Quad flat = rectangle(-45, -27.5, 90, 55);
    Quad quad;
    for (int i = 0; i < 4; ++i) {
        // A tilt about the other axis too, so that both pairs of sides converge.
        const double x = flat[i].x * std::cos(a), aside = flat[i].x * std::sin(a);
        const double y = flat[i].y * std::cos(b) - aside * std::sin(b);
        const double z = 300 + flat[i].y * std::sin(b) + aside * std::cos(b);
        quad[i] = {frame.width / 2.0 + focal * x / z, frame.height / 2.0 + focal * y / z};
    }
    return quad;
}

}  // namespace

TEST_CASE("a tilted card comes out straight, its own corner at the top left") {
    const Quad corners{{{150, 90}, {890, 160}, {850, 620}, {120, 540}}};
    cv::Mat desk = drawing::desk({1000, 700});
    drawing::lay(desk, marked_card(), corners);

    const Page page = flatten(drawing::photo(desk), {corners, 1});

    const int w = page.picture.cols, h = page.picture.rows;
    CHECK(brightness(page.picture, {w / 20, h / 20, w * 3 / 8, h * 3 / 8}) < 40);
    CHECK(brightness(page.picture, {w * 11 / 20, h / 20, w * 3 / 8, h * 8 / 10}) > 220);
}

TEST_CASE("the page's corners map to the card's corners") {
    const Quad corners{{{150, 90}, {890, 160}, {850, 620}, {120, 540}}};
    cv::Mat desk = drawing::desk({1000, 700});
    const Page page = flatten(drawing::photo(desk), {corners, 1});
    for (const int turn : {0, 90, 180, 270}) {
        const Page upright = turned(page, turn);
        const cv::Vec3d p = upright.to_photo * cv::Vec3d(0, 0, 1);
        const Point top_left{p[0] / p[2], p[1] / p[2]};
        CHECK(distance(top_left, corners[(4 - turn / 90) % 4]) < 1e-6);
    }
}

TEST_CASE("the true proportions come back from a view from aside") {
    const Size frame{4000, 3000};
    for (const double degrees : {15.0, 30.0, 45.0}) {
        const Quad quad = seen_from_aside(degrees, 3800, frame);
        CAPTURE(degrees);
        CHECK(true_aspect(quad, frame) == doctest::Approx(90.0 / 55).epsilon(0.02));
    }
}

TEST_CASE("light falling off over the card is evened, and a dark panel stays dark") {
    cv::Mat image(600, 1000, CV_8UC3, cv::Scalar(200, 200, 200));
    image({0, 0, 200, 600}) = cv::Scalar(40, 40, 40);
    for (int x = 0; x < image.cols; ++x) image.col(x) *= 1.0 - 0.3 * x / image.cols;
    const Photo photo = drawing::photo(image);
    const Page page = flatten(photo, whole_frame(photo));
    const double left = brightness(page.even, {300, 100, 50, 400});
    const double right = brightness(page.even, {930, 100, 50, 400});
    CHECK(left - right < 0.6 * (brightness(page.picture, {300, 100, 50, 400}) -
                                brightness(page.picture, {930, 100, 50, 400})));
    CHECK(brightness(page.even, {50, 100, 100, 400}) < 80);
}

TEST_CASE("a blurred card is reported as less sharp, a flashed one with glare") {
    cv::Mat crisp = drawing::card({1000, 600}, {220, 220, 220}, {{"Ana Example", {100, 300}, 3}});
    cv::Mat blurred, flashed = crisp.clone();
    cv::GaussianBlur(crisp, blurred, {}, 4);
    cv::circle(flashed, {800, 150}, 140, {255, 255, 255}, cv::FILLED);
    const auto quality = [](const cv::Mat& image) {
        const Photo photo{{}, image};
        return flatten(photo, whole_frame(photo)).quality;
    };
    CHECK(quality(blurred).sharpness < 0.5 * quality(crisp).sharpness);
    CHECK(quality(flashed).glare > 0.08);
    CHECK(quality(crisp).glare < 0.01);
}
