#include "camera/view.h"

#include <algorithm>
#include <cmath>

namespace cards {
namespace {

double radians(double degrees) {
    return degrees * 3.14159265358979323846 / 180;
}

cv::Matx33d about_z(double angle) {
    return {std::cos(angle), -std::sin(angle), 0, std::sin(angle), std::cos(angle), 0, 0, 0, 1};
}

cv::Matx33d about_x(double angle) {
    return {1, 0, 0, 0, std::cos(angle), -std::sin(angle), 0, std::sin(angle), std::cos(angle)};
}

/// From the table's axes to the camera's.
cv::Matx33d turn_of_camera(const Eye& eye) {
    const double towards = radians(eye.tilt_towards);
    return about_z(radians(eye.roll)) * about_z(towards) * about_x(radians(eye.tilt)) *
           about_z(-towards);
}

/// How much a lens moves a point outwards, 1 not at all; its radius is in half diagonals.
double stretch(const Eye& eye, double radius_squared) {
    return 1 - eye.barrel * radius_squared;
}

}  // namespace

cv::Matx33d plane_to_photo(const Eye& eye, double height_mm) {
    const double long_side = std::max(eye.frame.width, eye.frame.height);
    const double focal = eye.focal * long_side;
    const cv::Matx33d turn = turn_of_camera(eye);
    const cv::Vec3d up = turn * cv::Vec3d(0, 0, -height_mm);
    const cv::Matx33d pose(turn(0, 0), turn(0, 1), up[0], turn(1, 0), turn(1, 1), up[1], turn(2, 0),
                           turn(2, 1), up[2] + eye.distance_mm);
    const cv::Matx33d lens(focal, 0, eye.frame.width / 2.0, 0, focal, eye.frame.height / 2.0, 0, 0,
                           1);
    return lens * pose;
}

cardfile::Point through_lens(const Eye& eye, const cardfile::Point& faultless) {
    if (eye.barrel == 0) return faultless;
    const double x = faultless.x - eye.frame.width / 2.0;
    const double y = faultless.y - eye.frame.height / 2.0;
    const double reach = 0.5 * std::hypot(eye.frame.width, eye.frame.height);
    // Far outside the frame the square would fold back over the picture: it stops growing there.
    constexpr double farthest = 2.5;
    const double factor = stretch(eye, std::min(farthest, (x * x + y * y) / (reach * reach)));
    return {x * factor + eye.frame.width / 2.0, y * factor + eye.frame.height / 2.0};
}

cardfile::Point before_lens(const Eye& eye, const cardfile::Point& photo) {
    if (eye.barrel == 0) return photo;
    // The radius is found by repetition: each round is nearer by a factor of three barrels.
    constexpr int rounds = 8;
    const double x = photo.x - eye.frame.width / 2.0;
    const double y = photo.y - eye.frame.height / 2.0;
    const double reach = 0.5 * std::hypot(eye.frame.width, eye.frame.height);
    const double seen = (x * x + y * y) / (reach * reach);
    double factor = 1;
    for (int round = 0; round < rounds; ++round) {
        constexpr double farthest = 2.5;
        factor = stretch(eye, std::min(farthest, seen / (factor * factor)));
    }
    return {x / factor + eye.frame.width / 2.0, y / factor + eye.frame.height / 2.0};
}

cv::Vec3d position_of(const Eye& eye) {
    const cv::Vec3d at = turn_of_camera(eye).t() * cv::Vec3d(0, 0, -eye.distance_mm);
    return {at[0], at[1], -at[2]};
}

cardfile::Point projected(const cv::Matx33d& homography, const cardfile::Point& point) {
    const cv::Vec3d at = homography * cv::Vec3d(point.x, point.y, 1);
    return {at[0] / at[2], at[1] / at[2]};
}

double pixels_per_mm(const cv::Matx33d& plane, const cardfile::Point& at) {
    const cardfile::Point here = projected(plane, at);
    const cardfile::Point right = projected(plane, {at.x + 1, at.y});
    const cardfile::Point below = projected(plane, {at.x, at.y + 1});
    return std::max(cardfile::distance(here, right), cardfile::distance(here, below));
}

}  // namespace cards
