#pragma once
// Draws what the image stages look at: desks, cards and print whose places are known to the pixel.

#include <array>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <random>
#include <string>

#include "card/card.h"
#include "card/photo.h"

namespace drawing {

/// Fixed noise, so that a test sees the same picture each time and no stage sees a perfectly flat
/// one.
inline void add_noise(cv::Mat& image, double sigma) {
    std::mt19937 random(7);
    std::normal_distribution<double> normal(0, sigma);
    for (int y = 0; y < image.rows; ++y) {
        for (int x = 0; x < image.cols; ++x) {
            for (auto& c : image.at<cv::Vec3b>(y, x).val) {
                c = cv::saturate_cast<std::uint8_t>(c + normal(random));
            }
        }
    }
}

struct Print {
    std::string text;
    cv::Point at;  ///< left end of the baseline
    double size = 1;
    cv::Scalar ink = {30, 30, 30};
};

/// A flat card.
inline cv::Mat card(cv::Size size, const cv::Scalar& paper, const std::vector<Print>& prints) {
    cv::Mat image(size, CV_8UC3, paper);
    for (const Print& p : prints) {
        cv::putText(image, p.text, p.at, cv::FONT_HERSHEY_SIMPLEX, p.size, p.ink,
                    std::max(1, int(2 * p.size)), cv::LINE_AA);
    }
    return image;
}

/// `flat` lying on a desk so that its corners come to `corners`.
inline void lay(cv::Mat& desk, const cv::Mat& flat, const cardfile::Quad& corners) {
    const auto w = float(flat.cols), h = float(flat.rows);
    const std::array<cv::Point2f, 4> from{{{0, 0}, {w, 0}, {w, h}, {0, h}}};
    std::array<cv::Point2f, 4> to;
    for (int i = 0; i < 4; ++i) to[i] = {float(corners[i].x), float(corners[i].y)};
    const cv::Mat warp = cv::getPerspectiveTransform(from.data(), to.data());
    cv::Mat laid, mask;
    cv::warpPerspective(flat, laid, warp, desk.size(), cv::INTER_AREA);
    cv::warpPerspective(cv::Mat(flat.size(), CV_8U, cv::Scalar(255)), mask, warp, desk.size());
    laid.copyTo(desk, mask > 127);
}

inline cv::Mat desk(cv::Size size, const cv::Scalar& colour = {90, 110, 130}) {
    return {size, CV_8UC3, colour};
}

inline cardfile::Photo photo(cv::Mat image) {
    add_noise(image, 2);
    return {{}, image};
}

inline double worst_corner(const cardfile::Quad& found, const cardfile::Quad& drawn) {
    double worst = 0;
    for (int i = 0; i < 4; ++i) worst = std::max(worst, cardfile::distance(found[i], drawn[i]));
    return worst;
}

}  // namespace drawing
