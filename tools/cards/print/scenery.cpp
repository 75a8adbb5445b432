#include "print/scenery.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "print/style.h"

namespace cards {
namespace {

// Views are drawn as brightness alone, 0 to 1, and coloured at the end.

cv::Mat1f sky(Chance& chance) {
    cv::Mat1f view(220, 340);
    const double head = chance.uniform(0.3, 0.7);
    const double foot = chance.uniform(0.6, 1);
    for (int row = 0; row < view.rows; ++row) {
        view.row(row) = head + (foot - head) * row / view.rows;
    }
    return view;
}

/// Ranges one before the other, the nearest the darkest.
cv::Mat1f hills(Chance& chance) {
    cv::Mat1f view = sky(chance);
    for (int range = 0; range < 4; ++range) {
        const double level = 0.6 - 0.16 * range + chance.uniform(-0.05, 0.05);
        const double base = view.rows * (0.4 + 0.16 * range);
        const double waves = chance.uniform(1, 3);
        const double phase = chance.uniform(0, 6.28);
        double rough = 0;
        for (int column = 0; column < view.cols; ++column) {
            rough = 0.96 * rough + 0.5 * chance.normal();
            const double along = 6.28 * waves * column / view.cols + phase;
            const int top =
                static_cast<int>(base + 14 * std::sin(along) + 6 * std::sin(2.7 * along) + rough);
            for (int row = std::max(0, top); row < view.rows; ++row) {
                view(row, column) = static_cast<float>(level);
            }
        }
    }
    return view;
}

/// Blocks with rows of windows before the sky.
cv::Mat1f town(Chance& chance) {
    cv::Mat1f view = sky(chance);
    for (int block = chance.whole(7, 14); block > 0; --block) {
        const int width = chance.whole(20, 55);
        const int left = chance.whole(-10, view.cols - 10);
        const int top = chance.whole(40, 160);
        const double level = chance.uniform(0.15, 0.6);
        const cv::Rect whole({0, 0}, view.size());
        view(cv::Rect(left, top, width, view.rows) & whole) = level;
        const double lit = level + chance.uniform(-0.12, 0.25);
        for (int row = top + 5; row < view.rows; row += 9) {
            for (int column = left + 4; column < left + width - 5; column += 8) {
                view(cv::Rect(column, row, 4, 5) & whole) = lit;
            }
        }
        const cv::Rect side = cv::Rect(left + width - width / 4, top, width / 4, view.rows) & whole;
        if (!side.empty()) view(side) *= 0.8;
    }
    return view;
}

/// Lights far out of focus.
cv::Mat1f lights(Chance& chance) {
    cv::Mat1f view = 0.5 * sky(chance);
    for (int light = chance.whole(10, 30); light > 0; --light) {
        cv::Mat1f one(view.size(), 0.0F);
        const cv::Point at(chance.whole(0, view.cols), chance.whole(0, view.rows));
        cv::circle(one, at, chance.whole(6, 26), chance.uniform(0.08, 0.35), cv::FILLED,
                   cv::LINE_AA);
        view += one;
    }
    return view;
}

cv::Scalar bgr(double red, double green, double blue) {
    return {255 * blue, 255 * green, 255 * red};
}

}  // namespace

cv::Mat scenery(const Colour& tone, Chance& chance) {
    using Draw = cv::Mat1f (*)(Chance&);
    static const std::vector<Draw> draws = {hills, town, town, lights};
    cv::Mat1f view = chance.pick(draws)(chance);
    cv::GaussianBlur(view, view, {}, chance.uniform(0.6, 3));
    const Colour deep = between(tone, {0, 0, 0}, 0.75);
    const Colour pale = between(tone, {1, 1, 1}, 0.85);
    const double grain = chance.uniform(0, 0.03);
    cv::Mat3b picture(view.size());
    for (int row = 0; row < view.rows; ++row) {
        for (int column = 0; column < view.cols; ++column) {
            const double light = std::clamp(view(row, column) + grain * chance.normal(), 0.0, 1.0);
            const Colour colour = between(deep, pale, light);
            picture(row, column) = {static_cast<uchar>(255 * colour.blue),
                                    static_cast<uchar>(255 * colour.green),
                                    static_cast<uchar>(255 * colour.red)};
        }
    }
    return picture;
}

cv::Mat portrait(Chance& chance) {
    cv::Mat view(160, 120, CV_8UC3);
    const double ground = chance.uniform(0.5, 0.95);
    view.setTo(bgr(ground, ground, ground * chance.uniform(0.95, 1.08)));
    const double skin = chance.uniform(0.4, 0.88);
    const cv::Scalar face = bgr(skin, skin * 0.77, skin * 0.64);
    const cv::Scalar hair = bgr(chance.uniform(0.08, 0.4), chance.uniform(0.06, 0.25), 0.08);
    const double cloth = chance.uniform(0.08, 0.5);
    const int x = 60 + chance.whole(-5, 5);
    const auto oval = [&](const cv::Point& at, const cv::Size& half, const cv::Scalar& colour) {
        cv::ellipse(view, at, half, 0, 0, 360, colour, cv::FILLED, cv::LINE_AA);
    };
    oval({x, 166}, {56, 46}, bgr(cloth, cloth, cloth * 1.15));
    const std::vector<cv::Point> shirt = {{x - 14, 120}, {x + 14, 120}, {x, 152}};
    cv::fillPoly(view, std::vector<std::vector<cv::Point>>{shirt}, bgr(0.9, 0.9, 0.92),
                 cv::LINE_AA);
    cv::rectangle(view, cv::Rect(x - 11, 98, 22, 26), face * 0.82, cv::FILLED);
    oval({x, 58}, {27, 30}, hair);
    oval({x, 78}, {23, 31}, face);
    oval({x, 53}, {22, 12}, hair);
    for (const int side : {-1, 1}) {
        oval({x + side * 23, 80}, {4, 7}, face * 0.85);
        oval({x + side * 9, 74}, {4, 2}, face * 0.4);
        oval({x + side * 9, 68}, {6, 1}, face * 0.5);
    }
    oval({x, 88}, {4, 3}, face * 0.82);
    oval({x, 97}, {8, 2}, face * 0.6);
    cv::GaussianBlur(view, view, {}, chance.uniform(1.3, 2.2));
    // Lit from one side.
    for (int column = 0; column < view.cols; ++column) {
        view.col(column) *= 0.75 + 0.25 * column / view.cols;
    }
    return view;
}

}  // namespace cards
