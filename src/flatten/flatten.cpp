#include "flatten/flatten.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "flatten/aspect.h"

namespace cardfile {
namespace {

Size page_size(const Photo& photo, const Quad& corners, const FlattenOptions& options) {
    const double aspect = true_aspect(corners, {photo.image.cols, photo.image.rows});
    const double seen =
        std::max({distance(corners[0], corners[1]), distance(corners[1], corners[2]),
                  distance(corners[2], corners[3]), distance(corners[3], corners[0])});
    const double long_side =
        std::clamp(seen, double(options.least_long_side), double(options.most_long_side));
    const double across = aspect >= 1 ? long_side : long_side * aspect;
    const double down = aspect >= 1 ? long_side / aspect : long_side;
    return {std::max(16, int(std::lround(across))), std::max(16, int(std::lround(down)))};
}

cv::Matx33d page_to_photo(const Size& size, const Quad& corners) {
    const auto w = float(size.width), h = float(size.height);
    const std::array<cv::Point2f, 4> from{{{0, 0}, {w, 0}, {w, h}, {0, h}}};
    std::array<cv::Point2f, 4> to;
    for (int i = 0; i < 4; ++i) to[i] = {float(corners[i].x), float(corners[i].y)};
    const cv::Mat found = cv::getPerspectiveTransform(from.data(), to.data());
    return cv::Matx33d(found.ptr<double>());
}

/// Points count from the outer corner of the first pixel, OpenCV's warps from its middle.
cv::Matx33d between_pixel_centres(const cv::Matx33d& points) {
    const cv::Matx33d to_corner(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1);
    const cv::Matx33d to_centre(1, 0, -0.5, 0, 1, -0.5, 0, 0, 1);
    return to_centre * points * to_corner;
}

/// A warp takes single pixels, which would drop fine strokes from a photo much larger than the
/// page; so such a photo is first averaged down by a whole number.
cv::Mat cut(const cv::Mat& photo, const cv::Matx33d& to_photo, const Size& size) {
    const double a_pixel =
        std::sqrt(std::abs(to_photo(0, 0) * to_photo(1, 1) - to_photo(0, 1) * to_photo(1, 0)));
    const int by = std::max(1, int(a_pixel + 0.25));
    cv::Mat source = photo;
    if (by > 1) cv::resize(photo, source, {photo.cols / by, photo.rows / by}, 0, 0, cv::INTER_AREA);
    const cv::Matx33d shrunk(1.0 / by, 0, 0, 0, 1.0 / by, 0, 0, 0, 1);
    cv::Mat page;
    cv::warpPerspective(source, page, between_pixel_centres(shrunk * to_photo),
                        {size.width, size.height}, cv::INTER_CUBIC | cv::WARP_INVERSE_MAP,
                        cv::BORDER_REPLICATE);
    return page;
}

/// Places on a coarse grid as terms of a quadric in x and y from -1 to 1.
cv::Mat quadric_terms(const cv::Size& size) {
    cv::Mat terms(size.area(), 6, CV_32F);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const float u = 2.0F * float(x) / float(size.width) - 1,
                        v = 2.0F * float(y) / float(size.height) - 1;
            const float row[] = {1, u, v, u * u, u * v, v * v};
            std::copy(std::begin(row), std::end(row), terms.ptr<float>(y * size.width + x));
        }
    }
    return terms;
}

/// The light on the card: a quadric through the logarithm of its brightness, fitted again and again
/// with less weight on what does not fit. Print and panels are such outliers; the paper is not.
cv::Mat log_light(const cv::Mat& grey) {
    cv::Mat log_grey;
    grey.convertTo(log_grey, CV_32F, 1.0, 1.0);
    cv::log(log_grey, log_grey);
    const cv::Mat terms = quadric_terms(grey.size());
    const cv::Mat values = log_grey.reshape(1, int(grey.total()));
    cv::Mat weights = cv::Mat::ones(values.size(), CV_32F), fitted;
    // First a plane, then the quadric: at once the quadric would bend towards a panel.
    for (int round = 0; round < 12; ++round) {
        const cv::Mat used = terms.colRange(0, round < 8 ? 3 : 6);
        cv::Mat weighted = used.clone(), coefficients;
        for (int i = 0; i < used.rows; ++i) weighted.row(i) *= weights.at<float>(i);
        const cv::Mat normal = weighted.t() * used, right = weighted.t() * values;
        cv::solve(normal, right, coefficients, cv::DECOMP_SVD);
        fitted = used * coefficients;
        const float fits = std::max(0.05F, 0.4F * std::pow(0.7F, float(round)));
        for (int i = 0; i < used.rows; ++i) {
            const float off = (fitted.at<float>(i) - values.at<float>(i)) / fits;
            weights.at<float>(i) = 1 / (1 + off * off * off * off);
        }
    }
    return fitted.reshape(1, grey.rows).clone();
}

/// Divides out how the light changes over the card.
cv::Mat evened(const cv::Mat& picture) {
    cv::Mat small, grey;
    const double scale = 48.0 / std::max(picture.rows, picture.cols);
    cv::resize(picture, small, {}, scale, scale, cv::INTER_AREA);
    cv::cvtColor(small, grey, cv::COLOR_BGR2GRAY);
    cv::Mat gain = log_light(grey);
    double darkest = 0, lightest = 0;
    cv::minMaxLoc(gain, &darkest, &lightest);
    cv::exp(lightest - gain, gain);
    constexpr double most_gain = 1.8;  // beyond it the fit is wrong or there is nothing left to see
    cv::min(gain, most_gain, gain);
    cv::Mat full, gains, even;
    cv::resize(gain, full, picture.size(), 0, 0, cv::INTER_LINEAR);
    cv::merge(std::vector<cv::Mat>{full, full, full}, gains);
    cv::multiply(picture, gains, even, 1.0, CV_8U);
    return even;
}

Quality quality(const cv::Mat& picture) {
    cv::Mat grey, edges, mean, deviation;
    cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    cv::Laplacian(grey, edges, CV_16S);
    cv::meanStdDev(edges, mean, deviation);
    const double variance = deviation.at<double>(0) * deviation.at<double>(0);
    // 100 is the usual border between blurred and sharp for the variance of the Laplacian
    // (Pech-Pacheco).
    Quality found;
    found.sharpness = variance / (variance + 100);
    found.glare = double(cv::countNonZero(grey >= 253)) / double(grey.total());
    return found;
}

}  // namespace

Page flatten(const Photo& photo, const Card& card, const FlattenOptions& options) {
    const Size size = page_size(photo, card.corners, options);
    Page page;
    page.to_photo = page_to_photo(size, card.corners);
    page.picture = cut(photo.image, page.to_photo, size);
    page.even = evened(page.picture);
    page.quality = quality(page.picture);
    return page;
}

Card whole_frame(const Photo& photo) {
    return {rectangle(0, 0, photo.image.cols, photo.image.rows), 0};
}

Page turned(const Page& page, int turn) {
    if (turn == 0) return page;
    const double w = page.picture.cols, h = page.picture.rows;
    Page upright = page;
    cv::Matx33d back;  // from the turned page's points to the page's
    if (turn == 90) back = {0, 1, 0, -1, 0, h, 0, 0, 1};
    if (turn == 180) back = {-1, 0, w, 0, -1, h, 0, 0, 1};
    if (turn == 270) back = {0, -1, w, 1, 0, 0, 0, 0, 1};
    const int code = turn == 90    ? cv::ROTATE_90_CLOCKWISE
                     : turn == 180 ? cv::ROTATE_180
                                   : cv::ROTATE_90_COUNTERCLOCKWISE;
    cv::rotate(page.picture, upright.picture, code);
    cv::rotate(page.even, upright.even, code);
    upright.to_photo = page.to_photo * back;
    return upright;
}

}  // namespace cardfile
