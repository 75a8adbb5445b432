#include "camera/fine_rows.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <utility>

namespace cards {
namespace {

/// Where a pixel's middle lies between two values of the map.
struct Place {
    explicit Place(int pixel) {
        constexpr int parts = 2 * coarse_step;
        const int at = 2 * (pixel + coarse_step) + 1 - coarse_step;
        first = at / parts;
        share = static_cast<float>(at % parts) / parts;
    }

    int first;
    float share;  ///< of the second
};

template <int channels>
void stretched(const float* from, std::vector<float>& wide) {
    float* to = wide.data();
    const int width = static_cast<int>(wide.size()) / channels;
    for (int column = 0; column < width; ++column, to += channels) {
        const Place place(column);
        const float left_share = 1 - place.share;
        const float* left = from + static_cast<std::ptrdiff_t>(place.first) * channels;
        for (int i = 0; i < channels; ++i) {
            to[i] = left[i] * left_share + left[i + channels] * place.share;
        }
    }
}

}  // namespace

FineRows::FineRows(const cv::Mat& coarse, int width) : coarse_(coarse) {
    const std::size_t values =
        static_cast<std::size_t>(width) * static_cast<std::size_t>(coarse.channels());
    for (std::vector<float>* row : {&upper_, &lower_, &row_}) row->resize(values);
}

cv::Rect FineRows::reach() const {
    constexpr float farthest = 1e6F;  // pixels: more than any picture has
    cv::Vec2f least(farthest, farthest);
    cv::Vec2f most = -least;
    for (const cv::Vec2f& point : cv::Mat2f(coarse_)) {
        for (int i = 0; i < 2; ++i) {
            least[i] = std::max(-farthest, std::min(least[i], point[i]));
            most[i] = std::min(farthest, std::max(most[i], point[i]));
        }
    }
    constexpr int spare = 2;
    const cv::Point from(cvFloor(least[0]) - spare, cvFloor(least[1]) - spare);
    return {from, cv::Point(cvCeil(most[0]) + spare, cvCeil(most[1]) + spare)};
}

float* FineRows::row(int at) {
    const Place place(at);
    if (place.first == above_ + 1 && above_ >= 0) {
        std::swap(upper_, lower_);
        stretch(place.first + 1, lower_);
    } else if (place.first != above_) {
        stretch(place.first, upper_);
        stretch(place.first + 1, lower_);
    }
    above_ = place.first;
    const float upper_share = 1 - place.share;
    const float* upper = upper_.data();
    const float* lower = lower_.data();
    float* fine = row_.data();
    for (std::size_t i = 0; i < row_.size(); ++i) {
        fine[i] = upper[i] * upper_share + lower[i] * place.share;
    }
    return fine;
}

void FineRows::stretch(int row, std::vector<float>& wide) const {
    const auto* from = coarse_.ptr<float>(row);
    switch (coarse_.channels()) {
        case 1:
            return stretched<1>(from, wide);
        case 2:
            return stretched<2>(from, wide);
        default:
            return stretched<3>(from, wide);
    }
}

}  // namespace cards
