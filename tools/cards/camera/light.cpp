#include "camera/light.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>

namespace cards {
namespace {

/// How the lamp's light falls off, 1 at the table's origin.
class Falloff {
  public:
    explicit Falloff(const Light& light)
        : light_(light), straight_(received(std::hypot(light.x, light.y))) {}

    [[nodiscard]] double at(const cardfile::Point& point) const {
        return received(std::hypot(point.x - light_.x, point.y - light_.y)) / straight_;
    }

  private:
    [[nodiscard]] double received(double side) const {
        const double squared = side * side + light_.z * light_.z;
        return light_.z / (squared * std::sqrt(squared));
    }

    const Light& light_;
    double straight_;
};

/// The phone's or the hand's shadow: a soft edge, seldom straight.
class Shade {
  public:
    explicit Shade(const Light& light)
        : light_(light),
          cos_(std::cos(light.shade_at * 3.14159265358979 / 180)),
          sin_(std::sin(light.shade_at * 3.14159265358979 / 180)) {}

    [[nodiscard]] double at(const cardfile::Point& point) const {
        if (light_.shade == 0) return 1;
        const double beyond = point.x * cos_ + point.y * sin_ - light_.shade_edge_mm +
                              6 * std::sin((point.y * cos_ - point.x * sin_) / 25);
        const double inside = 1 / (1 + std::exp(-beyond / light_.shade_soft_mm * 3));
        return 1 - light_.shade * inside;
    }

  private:
    const Light& light_;
    double cos_, sin_;
};

/// The point of the table where a mirror would show the lamp.
cardfile::Point mirrored(const Light& light, const cv::Vec3d& eye) {
    const double share = eye[2] / (eye[2] + light.z);
    return {eye[0] + (light.x - eye[0]) * share, eye[1] + (light.y - eye[1]) * share};
}

Light with_flash(const Light& light, const cv::Vec3d& eye) {
    Light moved = light;
    constexpr double beside_lens_mm = 12;
    moved.x = eye[0] + beside_lens_mm;
    moved.y = eye[1];
    moved.z = eye[2];
    return moved;
}

}  // namespace

Lit light_on_table(const Light& given, const Eye& eye) {
    const cv::Vec3d camera = position_of(eye);
    const Light light = given.flash ? with_flash(given, camera) : given;
    const cardfile::Point mirror = mirrored(light, camera);
    const cv::Matx33d to_table = plane_to_photo(eye, 0).inv();
    const double reach = 0.5 * std::hypot(eye.frame.width, eye.frame.height);
    const auto ambient = static_cast<float>(light.ambient);

    const Falloff falloff(light);
    const Shade shade(light);

    Lit lit;
    lit.diffuse.create(eye.frame.height / light_step + 4, eye.frame.width / light_step + 4);
    if (light.glare > 0) lit.mirror.create(lit.diffuse.size());
    for (int row = 0; row < lit.diffuse.rows; ++row) {
        for (int column = 0; column < lit.diffuse.cols; ++column) {
            const cardfile::Point pixel{(column - 0.5) * light_step, (row - 0.5) * light_step};
            const cardfile::Point at = projected(to_table, pixel);
            const double off_axis =
                std::hypot(pixel.x - eye.frame.width / 2.0, pixel.y - eye.frame.height / 2.0) /
                reach;
            const double kept = (1 - light.vignette * off_axis * off_axis) * shade.at(at);
            const auto direct = static_cast<float>((1 - light.ambient) * falloff.at(at));
            lit.diffuse(row, column) =
                (light.room * ambient + light.lamp * direct) * static_cast<float>(kept);
            if (lit.mirror.empty()) continue;
            const double off = std::hypot(at.x - mirror.x, at.y - mirror.y) / light.glare_mm;
            lit.mirror(row, column) = static_cast<float>(light.glare * std::exp(-off * off));
        }
    }
    return lit;
}

float from_screen(float screen) {
    return screen <= 0.04045F ? screen / 12.92F : std::pow((screen + 0.055F) / 1.055F, 2.4F);
}

float to_screen(float linear) {
    const float clipped = std::clamp(linear, 0.0F, 1.0F);
    return clipped <= 0.0031308F ? clipped * 12.92F : 1.055F * std::pow(clipped, 1 / 2.4F) - 0.055F;
}

}  // namespace cards
