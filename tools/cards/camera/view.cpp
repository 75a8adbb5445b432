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

}  // namespace

cv::Matx33d plane_to_photo(const Eye& eye, double height_mm) {
    const double long_side = std::max(eye.frame.width, eye.frame.height);
    const double focal = eye.focal * long_side;
    const double towards = radians(eye.tilt_towards);
    const cv::Matx33d turn = about_z(radians(eye.roll)) * about_z(towards) *
                             about_x(radians(eye.tilt)) * about_z(-towards);
    const cv::Vec3d up = turn * cv::Vec3d(0, 0, -height_mm);
    const cv::Matx33d pose(turn(0, 0), turn(0, 1), up[0], turn(1, 0), turn(1, 1), up[1], turn(2, 0),
                           turn(2, 1), up[2] + eye.distance_mm);
    const cv::Matx33d lens(focal, 0, eye.frame.width / 2.0, 0, focal, eye.frame.height / 2.0, 0, 0,
                           1);
    return lens * pose;
}

cv::Matx33d between_centres(const cv::Matx33d& between_corners) {
    const cv::Matx33d half(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1);
    const cv::Matx33d back(1, 0, -0.5, 0, 1, -0.5, 0, 0, 1);
    return back * between_corners * half;
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
