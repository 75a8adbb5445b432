#include "camera/light.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace cards {
namespace {

double falloff(const Light& light, const cardfile::Point& at) {
    const double across = std::hypot(at.x - light.x, at.y - light.y);
    const double straight = std::hypot(light.x, light.y);
    const auto received = [&](double side) {
        return light.z / std::pow(side * side + light.z * light.z, 1.5);
    };
    return light.ambient + (1 - light.ambient) * received(across) / received(straight);
}

/// The phone's or the hand's shadow: a wide soft edge.
double shading(const Light& light, const cardfile::Point& at) {
    const double angle = light.shade_at * 3.14159265358979 / 180;
    const double beyond = at.x * std::cos(angle) + at.y * std::sin(angle) - light.shade_edge_mm +
                          6 * std::sin((at.y * std::cos(angle) - at.x * std::sin(angle)) / 25);
    constexpr double softness_mm = 12;
    const double inside = 1 / (1 + std::exp(-beyond / softness_mm * 3));
    return 1 - light.shade * inside;
}

}  // namespace

cv::Mat1f light_on_table(const Light& light, const Eye& eye) {
    constexpr int step = 8;  // light changes slowly: one value for 8x8 pixels, then interpolated
    const cv::Matx33d to_table = plane_to_photo(eye, 0).inv();
    cv::Mat1f coarse(eye.frame.height / step + 2, eye.frame.width / step + 2);
    const double reach = 0.5 * std::hypot(eye.frame.width, eye.frame.height);
    for (int row = 0; row < coarse.rows; ++row) {
        for (int column = 0; column < coarse.cols; ++column) {
            const cardfile::Point pixel{(column + 0.5) * step, (row + 0.5) * step};
            const cardfile::Point at = projected(to_table, pixel);
            const double off_axis =
                std::hypot(pixel.x - eye.frame.width / 2.0, pixel.y - eye.frame.height / 2.0) /
                reach;
            const double vignette = 1 - 0.14 * off_axis * off_axis;
            coarse(row, column) =
                static_cast<float>(falloff(light, at) * shading(light, at) * vignette);
        }
    }
    cv::Mat1f fine;
    cv::resize(coarse, fine, {coarse.cols * step, coarse.rows * step}, 0, 0, cv::INTER_LINEAR);
    return fine(cv::Rect(0, 0, eye.frame.width, eye.frame.height)).clone();
}

float from_screen(float screen) {
    return screen <= 0.04045F ? screen / 12.92F : std::pow((screen + 0.055F) / 1.055F, 2.4F);
}

float to_screen(float linear) {
    const float clipped = std::clamp(linear, 0.0F, 1.0F);
    return clipped <= 0.0031308F ? clipped * 12.92F : 1.055F * std::pow(clipped, 1 / 2.4F) - 0.055F;
}

Linear to_linear(const cv::Mat& picture) {
    static const std::array<float, 256> table = [] {
        std::array<float, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            // Ink is never black and paper never quite white: 3 % to 90 % of the light comes back.
            values[i] = 0.03F + 0.87F * from_screen(static_cast<float>(i) / 255);
        }
        return values;
    }();
    Linear linear(picture.size());
    for (int row = 0; row < picture.rows; ++row) {
        const auto* from = picture.ptr<cv::Vec3b>(row);
        auto* to = linear.ptr<cv::Vec3f>(row);
        for (int column = 0; column < picture.cols; ++column) {
            for (int channel = 0; channel < 3; ++channel) {
                to[column][channel] = table[from[column][channel]];
            }
        }
    }
    return linear;
}

}  // namespace cards
