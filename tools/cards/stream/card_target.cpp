#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "stream/paint.h"
#include "stream/targets.h"

namespace cards {
namespace {

/// A card that shows less than this cannot be asked for, nor be called desk.
constexpr double least_seen = 0.8;

/// Towards the middle by that share of its shorter side.
cardfile::Quad drawn_in(const cardfile::Quad& quad, double share) {
    const double shorter = std::min(cardfile::width(quad), cardfile::height(quad));
    const double along = share * shorter / std::max(1.0, cardfile::width(quad));
    const double across = share * shorter / std::max(1.0, cardfile::height(quad));
    const auto inner = [&](double u, double v) {
        return between(between(quad[0], quad[1], u), between(quad[3], quad[2], u), v);
    };
    return {inner(along, across), inner(1 - along, across), inner(1 - along, 1 - across),
            inner(along, 1 - across)};
}

void heat(cv::Mat1b& plane, const cardfile::Point& at, double sigma) {
    const int reach = static_cast<int>(std::ceil(3 * sigma));
    const int x0 = static_cast<int>(std::floor(at.x));
    const int y0 = static_cast<int>(std::floor(at.y));
    for (int y = std::max(0, y0 - reach); y <= std::min(plane.rows - 1, y0 + reach); ++y) {
        for (int x = std::max(0, x0 - reach); x <= std::min(plane.cols - 1, x0 + reach); ++x) {
            const double off = std::hypot(x + 0.5 - at.x, y + 0.5 - at.y) / sigma;
            const auto value = static_cast<uchar>(std::lround(255 * std::exp(-off * off / 2)));
            plane(y, x) = std::max(plane(y, x), value);
        }
    }
}

}  // namespace

Record card_target(const Shot& shot, cardfile::Size size) {
    const double scale = std::min(static_cast<double>(size.width) / shot.picture.cols,
                                  static_cast<double>(size.height) / shot.picture.rows);
    const cv::Size inner(std::min(size.width, cvRound(shot.picture.cols * scale)),
                         std::min(size.height, cvRound(shot.picture.rows * scale)));
    const cv::Point at((size.width - inner.width) / 2, (size.height - inner.height) / 2);
    Record record;
    constexpr uchar grey = 114;
    record.picture = cv::Mat3b(size.height, size.width, cv::Vec3b(grey, grey, grey));
    cv::Mat small;
    cv::resize(shot.picture, small, inner, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    small.copyTo(record.picture(cv::Rect(at, inner)));
    for (int i = 0; i < 4; ++i) record.planes.emplace_back(size.height, size.width, uchar{0});

    const double across = static_cast<double>(inner.width) / shot.picture.cols;
    const double down = static_cast<double>(inner.height) / shot.picture.rows;
    for (const SeenCard& card : shot.cards) {
        cardfile::Quad quad = corners_of(card);
        for (cardfile::Point& corner : quad) {
            corner = {corner.x * across + at.x, corner.y * down + at.y};
        }
        if (card.seen < least_seen) {
            paint(record.planes[3], quad, 255);
            continue;
        }
        // What lies above was drawn later: it takes the place of what it covers.
        for (const std::size_t plane : {0, 1, 3}) paint(record.planes[plane], quad, 0);
        const double shorter = std::min(cardfile::width(quad), cardfile::height(quad));
        constexpr double rim = 0.12;  // of its shorter side
        paint(record.planes[0], drawn_in(quad, rim), 255);
        paint_edge(record.planes[1], quad, std::max(1, cvRound(shorter * 0.04)));
        for (const cardfile::Point& corner : quad) {
            heat(record.planes[2], corner, std::max(1.0, shorter * 0.05));
        }
        record.quads.push_back({quad, card.seen});
    }
    return record;
}

}  // namespace cards
