#include "reader/colours.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace cardfile {
namespace {

constexpr int look_at = 96;  // pixels a side: print blurs, panels and logos stay
constexpr int shades = 8;    // a channel, when colours are counted
constexpr int hues = 12;
constexpr int least_vivid = 60;        // the largest channel less the smallest, of 255
constexpr double least_share = 0.01;   // of the card, in one hue
constexpr double least_distance = 60;  // from the ground's colour, in BGR

/// The mean of what fell into one class of colours.
struct Heap {
    cv::Vec3d sum;
    int count = 0;

    void add(const cv::Vec3b& pixel) {
        sum += cv::Vec3d(pixel);
        ++count;
    }

    [[nodiscard]] cv::Vec3d mean() const { return sum / std::max(1, count); }
};

template <class Heaps>
const Heap& largest(const Heaps& heaps) {
    return *std::max_element(heaps.begin(), heaps.end(),
                             [](const Heap& a, const Heap& b) { return a.count < b.count; });
}

int vividness(const cv::Vec3b& p) {
    return std::max({p[0], p[1], p[2]}) - std::min({p[0], p[1], p[2]});
}

std::string hex(const cv::Vec3d& bgr) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02x%02x%02x", cvRound(bgr[2]) & 255,
                  cvRound(bgr[1]) & 255, cvRound(bgr[0]) & 255);
    return text.data();
}

}  // namespace

std::vector<std::string> colours_of(const cv::Mat& picture) {
    cv::Mat3b small;
    cv::resize(picture, small, {look_at, look_at}, 0, 0, cv::INTER_AREA);
    std::array<Heap, std::size_t{shades} * shades * shades> grounds;
    for (const cv::Vec3b& p : small) {
        constexpr int step = 256 / shades;
        const int at = (p[0] / step * shades + p[1] / step) * shades + p[2] / step;
        grounds[std::size_t(at)].add(p);
    }
    const cv::Vec3d ground = largest(grounds).mean();
    cv::Mat3b hsv;
    cv::cvtColor(small, hsv, cv::COLOR_BGR2HSV);
    std::array<Heap, hues> prints;
    for (int y = 0; y < look_at; ++y) {
        for (int x = 0; x < look_at; ++x) {
            const cv::Vec3b& p = small(y, x);
            if (vividness(p) < least_vivid || cv::norm(cv::Vec3d(p) - ground) < least_distance)
                continue;
            const int hue = hsv(y, x)[0] * hues / 180 % hues;  // OpenCV's own: 0 to 179
            prints[std::size_t(hue)].add(p);
        }
    }
    std::vector<std::string> colours{hex(ground)};
    const Heap& print = largest(prints);
    if (print.count >= least_share * look_at * look_at) colours.push_back(hex(print.mean()));
    return colours;
}

}  // namespace cardfile
