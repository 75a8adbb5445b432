#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "camera/sensor.h"

namespace cards {
namespace {

void sharpen(cv::Mat3b& picture, double strength) {
    cv::Mat soft;
    cv::GaussianBlur(picture, soft, {}, 1.5);
    cv::addWeighted(picture, 1 + strength, soft, -strength, 0, picture);
}

/// What an app took for ink: dirt, in groups and along the margins, where the ground shows through.
void specks(cv::Mat3b& picture, Chance& chance) {
    const double reach = 0.03 * picture.cols;
    cv::Point2d group(chance.uniform(0, picture.cols), chance.uniform(0, picture.rows));
    for (int speck = chance.whole(0, 14); speck > 0; --speck) {
        if (chance.likely(0.3)) {
            group = {chance.uniform(0, picture.cols), chance.uniform(0, picture.rows)};
            if (chance.likely(0.5)) group.x = chance.likely(0.5) ? 0 : picture.cols;
        }
        const cv::Point2d at = group + reach * cv::Point2d(chance.normal(), chance.normal());
        const cv::Size half(chance.whole(0, 1 + picture.cols / 700), chance.whole(0, 1));
        cv::ellipse(picture, at, half, chance.uniform(0, 180), 0, 360,
                    cv::Scalar::all(chance.whole(60, 190)), cv::FILLED, cv::LINE_AA);
    }
}

}  // namespace

void enhance(cv::Mat3b& picture, double strength, Chance& chance) {
    constexpr int step = 16;
    cv::Mat paper;
    cv::cvtColor(picture, paper, cv::COLOR_BGR2GRAY);
    cv::resize(paper, paper, {picture.cols / step + 1, picture.rows / step + 1}, 0, 0,
               cv::INTER_AREA);
    // The brightest nearby is taken for the paper; a dark card has none and is left dark. It is
    // evened over a third of the picture, or blocks of print would stand in halos.
    cv::dilate(paper, paper, cv::Mat(), {-1, -1}, 4);
    cv::GaussianBlur(paper, paper, {}, std::max(2.0, paper.cols / 6.0));
    constexpr double white_from = 150;  // coloured stock is hardly bleached
    if (cv::mean(paper)[0] < white_from) strength *= 0.3;
    cv::Mat1b level;
    cv::resize(paper, level, picture.size(), 0, 0, cv::INTER_LINEAR);
    constexpr float ink = 40;       // what becomes black
    constexpr float darkest = 110;  // paper darker than this is a ground, not a shadow
    for (int row = 0; row < picture.rows; ++row) {
        for (int column = 0; column < picture.cols; ++column) {
            const float ground = std::max(darkest, static_cast<float>(level(row, column))) * 0.96F;
            for (int channel = 0; channel < 3; ++channel) {
                uchar& value = picture(row, column)[channel];
                const float evened = (static_cast<float>(value) - ink) * 255 / (ground - ink);
                const float mixed =
                    static_cast<float>(value) +
                    static_cast<float>(strength) * (evened - static_cast<float>(value));
                value = cv::saturate_cast<uchar>(mixed);
            }
        }
    }
    sharpen(picture, 0.9 * strength);
    specks(picture, chance);
}

}  // namespace cards
