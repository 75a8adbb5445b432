#include "camera/photograph.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace cards {
namespace {

struct Spot {
    cv::Rect box;  ///< in the photo
    double pixels_per_mm = 0;
};

Spot spot_of(const Thing& thing, const Eye& eye) {
    const cv::Matx33d way = to_photo(thing, eye);
    const double right = thing.picture.cols;
    const double bottom = thing.picture.rows;
    std::vector<cv::Point2f> corners;
    for (const cardfile::Point& corner : cardfile::rectangle(0, 0, right, bottom)) {
        const cardfile::Point at = projected(way, corner);
        corners.emplace_back(static_cast<float>(at.x), static_cast<float>(at.y));
    }
    const double scale = pixels_per_mm(plane_to_photo(eye, 0), {thing.x, thing.y});
    const int margin = static_cast<int>(scale * 14) + 4;  // room for the shadow
    cv::Rect box = cv::boundingRect(corners);
    box = cv::Rect(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin);
    return {box & cv::Rect(0, 0, eye.frame.width, eye.frame.height), scale};
}

/// The homography into a part of the photo, for OpenCV.
cv::Matx33d into(const cv::Rect& box, const cv::Matx33d& way) {
    const cv::Matx33d shift(1, 0, -box.x, 0, 1, -box.y, 0, 0, 1);
    return between_centres(shift * way);
}

cv::Mat1f mask_of(const Thing& thing, const cv::Matx33d& way, const cv::Rect& box) {
    const cv::Mat whole =
        thing.alpha.empty() ? cv::Mat(thing.picture.size(), CV_8UC1, cv::Scalar(255)) : thing.alpha;
    cv::Mat warped;
    cv::warpPerspective(whole, warped, into(box, way), box.size(), cv::INTER_LINEAR,
                        cv::BORDER_CONSTANT, cv::Scalar(0));
    cv::Mat1f mask;
    warped.convertTo(mask, CV_32F, 1 / 255.0);
    return mask;
}

void darken(Linear part, const cv::Mat1f& shadow, double strength) {
    for (int row = 0; row < part.rows; ++row) {
        auto* pixels = part.ptr<cv::Vec3f>(row);
        const float* dark = shadow.ptr<float>(row);
        for (int column = 0; column < part.cols; ++column) {
            pixels[column] *= 1 - static_cast<float>(strength) * dark[column];
        }
    }
}

/// A dark line where the thing touches the desk, and a soft shadow away from the light.
void cast_shadow(Linear part, const Thing& thing, const Scene& scene, const Spot& spot) {
    const cv::Matx33d table = plane_to_photo(scene.eye, 0);
    const auto shadow = [&](double away_mm, double sigma_mm, double strength) {
        const double far = std::hypot(scene.light.x, scene.light.y) + 1;
        const cv::Matx33d moved(1, 0, -scene.light.x / far * away_mm, 0, 1,
                                -scene.light.y / far * away_mm, 0, 0, 1);
        cv::Mat1f mask = mask_of(thing, table * moved * to_table(thing), spot.box);
        const double sigma = std::max(0.5, sigma_mm * spot.pixels_per_mm);
        cv::GaussianBlur(mask, mask, {}, sigma);
        darken(part, mask, strength);
    };
    const double slope = std::hypot(scene.light.x, scene.light.y) / scene.light.z;
    // A card is never quite flat: its edges stand up to a millimetre above the desk.
    const double lift = thing.thickness_mm + 0.5;
    const double direct = 1 - scene.light.ambient;
    shadow(0.15 * slope, 0.25 + 0.2 * lift, 0.45);
    shadow(lift * slope * 1.2, 0.4 + 0.5 * lift, 0.25 + 0.45 * direct);
}

/// The thing's picture in linear light, no finer than the photo can show: else thin strokes would
/// alias.
Linear seen_picture(const Thing& thing, double photo_scale, cv::Matx33d& way) {
    const double shrink = std::min(1.0, photo_scale * 1.15 / thing.pixels_per_mm);
    const cv::Size size(std::max(2, static_cast<int>(std::lround(thing.picture.cols * shrink))),
                        std::max(2, static_cast<int>(std::lround(thing.picture.rows * shrink))));
    cv::Mat small;
    cv::resize(thing.picture, small, size, 0, 0, cv::INTER_AREA);
    const double x = static_cast<double>(thing.picture.cols) / size.width;
    const double y = static_cast<double>(thing.picture.rows) / size.height;
    way = way * cv::Matx33d(x, 0, 0, 0, y, 0, 0, 0, 1);
    return to_linear(small);
}

void lay(Linear part, const cv::Mat1f& mask, const Linear& face) {
    for (int row = 0; row < part.rows; ++row) {
        auto* pixels = part.ptr<cv::Vec3f>(row);
        const float* share = mask.ptr<float>(row);
        const auto* upper = face.ptr<cv::Vec3f>(row);
        for (int column = 0; column < part.cols; ++column) {
            pixels[column] += (upper[column] - pixels[column]) * share[column];
        }
    }
}

/// The lamp's mirror image on a coated card: a broad pale spot.
void shine(Linear face, const Thing& thing, const Scene& scene, const cv::Rect& box) {
    const cv::Matx33d back = plane_to_photo(scene.eye, 0).inv();
    const double spot_x = thing.x + scene.light.x * 0.09;
    const double spot_y = thing.y + scene.light.y * 0.09;
    for (int row = 0; row < face.rows; ++row) {
        auto* pixels = face.ptr<cv::Vec3f>(row);
        for (int column = 0; column < face.cols; ++column) {
            const cardfile::Point at = projected(back, {box.x + column + 0.5, box.y + row + 0.5});
            const double off = std::hypot((at.x - spot_x) / 26, (at.y - spot_y) / 17);
            const auto add = static_cast<float>(thing.gloss * 0.6 * std::exp(-off * off));
            pixels[column] += cv::Vec3f(add, add, add);
        }
    }
}

void put_down(Linear& picture, const Thing& thing, const Scene& scene) {
    const Spot spot = spot_of(thing, scene.eye);
    if (spot.box.empty()) return;
    Linear part = picture(spot.box);
    cast_shadow(part, thing, scene, spot);
    // The side of it, seen when the camera leans: a card's grey core, or a thicker thing's dark
    // flank.
    const cv::Matx33d foot = plane_to_photo(scene.eye, 0) * to_table(thing);
    constexpr double paper_mm = 1;
    const float side = thing.thickness_mm < paper_mm ? 0.43F : 0.06F;
    lay(part, mask_of(thing, foot, spot.box), Linear(part.size(), cv::Vec3f(side, side, side)));

    const cv::Matx33d upper = to_photo(thing, scene.eye);
    cv::Matx33d way = upper;
    const Linear flat = seen_picture(thing, spot.pixels_per_mm, way);
    Linear face;
    cv::warpPerspective(flat, face, into(spot.box, way), spot.box.size(), cv::INTER_LINEAR,
                        cv::BORDER_REPLICATE);
    if (thing.gloss > 0) shine(face, thing, scene, spot.box);
    lay(part, mask_of(thing, upper, spot.box), face);
}

}  // namespace

cv::Matx33d to_table(const Thing& thing) {
    const double angle = thing.turn * 3.14159265358979 / 180;
    const double scale = 1 / thing.pixels_per_mm;
    const cv::Matx33d middle(scale, 0, -thing.picture.cols * scale / 2, 0, scale,
                             -thing.picture.rows * scale / 2, 0, 0, 1);
    const cv::Matx33d turned(std::cos(angle), -std::sin(angle), thing.x, std::sin(angle),
                             std::cos(angle), thing.y, 0, 0, 1);
    return turned * middle;
}

cv::Matx33d to_photo(const Thing& thing, const Eye& eye) {
    return plane_to_photo(eye, thing.thickness_mm) * to_table(thing);
}

cv::Mat photograph(const Scene& scene, Chance& chance) {
    Linear picture = paint_desk(scene.desk, scene.eye);
    for (const Thing& thing : scene.things) put_down(picture, thing, scene);
    const cv::Mat1f light = light_on_table(scene.light, scene.eye);
    for (int row = 0; row < picture.rows; ++row) {
        for (int column = 0; column < picture.cols; ++column) {
            picture(row, column) *= light(row, column);
        }
    }
    return expose(picture, scene.sensor, chance);
}

}  // namespace cards
