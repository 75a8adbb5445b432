#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "stream/paint.h"
#include "stream/targets.h"

namespace cards {
namespace {

/// All print in the photo, line by line.
struct Print {
    const PrintedLine* line;
    const Way* way;
    double seen;
};

std::vector<Print> print_of(const Shot& shot) {
    std::vector<Print> all;
    const auto add = [&](const std::vector<PrintedLine>& lines, const Way& way,
                         const std::vector<double>& seen) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            all.push_back({&lines[i], &way, i < seen.size() ? seen[i] : 1});
        }
    };
    for (const SeenPaper& paper : shot.papers) add(paper.lines, paper.way, paper.lines_seen);
    for (const SeenCard& card : shot.cards) {
        add(card.card.printed.lines, card.way, card.lines_seen);
    }
    return all;
}

struct Cut {
    cv::Matx33d to_photo;  ///< from the crop's pixels
    double scale = 1;      ///< crop pixels to a pixel of the photo
};

/// A scale at which that many photo pixels become a line 9 to 55 pixels high, but no more than half
/// as large again as the photo shows it.
double scale_for(double photo_height, Chance& chance) {
    const double wanted = 9 * std::pow(55.0 / 9, chance.uniform(0, 1));
    return std::clamp(wanted / std::max(1.0, photo_height), 0.2, 1.5);
}

/// Some line to look at: long ones are not likelier than short ones.
std::optional<Print> some_line(const std::vector<Print>& print, Chance& chance) {
    std::vector<Print> seen;
    for (const Print& item : print) {
        if (item.seen > 0.5) seen.push_back(item);
    }
    if (seen.empty()) return std::nullopt;
    return chance.pick(seen);
}

cv::Matx33d homography(const cardfile::Quad& from, const cardfile::Quad& to) {
    std::array<cv::Point2f, 4> a;
    std::array<cv::Point2f, 4> b;
    for (std::size_t i = 0; i < 4; ++i) {
        a[i] = {static_cast<float>(from[i].x), static_cast<float>(from[i].y)};
        b[i] = {static_cast<float>(to[i].x), static_cast<float>(to[i].y)};
    }
    return cv::getPerspectiveTransform(a.data(), b.data());
}

/// The crop's own place: its middle at that point of the plane below, so large, so much turned.
cv::Matx33d placed(const cardfile::Size& size, const cardfile::Point& at, double scale,
                   double turn_degrees) {
    const double angle = turn_degrees * 3.14159265358979 / 180;
    const double c = std::cos(angle) / scale;
    const double s = std::sin(angle) / scale;
    const double x = size.width / 2.0;
    const double y = size.height / 2.0;
    return {c, -s, at.x - c * x + s * y, s, c, at.y - s * x - c * y, 0, 0, 1};
}

/// As the stage before hands it on: nearly flat, for the corners it found are a little off.
Cut from_card(const SeenCard& card, const cardfile::Size& size, Chance& chance) {
    cardfile::Quad corners = corners_of(card);
    const double wide = std::max(8.0, cardfile::width(corners));
    const double off = wide * 0.012;
    for (cardfile::Point& corner : corners) {
        corner.x += chance.normal() * off;
        corner.y += chance.normal() * off;
    }
    const cv::Mat& print = card.card.picture;
    const double pace = wide / print.cols;  // photo pixels to a pixel of the print
    const auto& lines = card.card.printed.lines;
    cardfile::Point at{chance.uniform(0, print.cols), chance.uniform(0, print.rows)};
    double height = print.rows * 0.06;
    if (!lines.empty()) {
        const PrintedLine& line = chance.pick(lines);
        at = between(line.box[0], line.box[2], chance.uniform(0, 1));
        height = cardfile::height(line.box);
    }
    const double scale = scale_for(height * pace, chance);
    static const std::vector<double> quarters = {90, 180, 270};
    double turn = chance.normal() * 1.2;
    if (chance.likely(0.05)) turn += chance.pick(quarters);
    at.x += chance.uniform(-0.35, 0.35) * size.width / (scale * pace);
    at.y += chance.uniform(-0.35, 0.35) * size.height / (scale * pace);
    const cv::Matx33d flat = homography(cardfile::rectangle(0, 0, print.cols, print.rows), corners);
    return {flat * placed(size, at, scale * pace, turn), scale};
}

Cut from_photo(const Shot& shot, const cardfile::Size& size, Chance& chance) {
    cardfile::Point at{chance.uniform(0, shot.picture.cols), chance.uniform(0, shot.picture.rows)};
    double height = 20;
    if (const auto line = some_line(print_of(shot), chance)) {
        const cardfile::Quad quad = seen(line->line->box, *line->way);
        at = between(quad[0], quad[2], chance.uniform(0, 1));
        height = cardfile::height(quad);
    }
    const double scale = scale_for(height, chance);
    return {placed(size, at, scale, 0), scale};
}

cv::Mat3b cut_out(const cv::Mat& photo, const Cut& cut, const cardfile::Size& size) {
    // No finer than the crop shows it, or strokes would alias.
    const double shrink = std::min(1.0, cut.scale * 1.3);
    cv::Mat small = photo;
    if (shrink < 0.8) cv::resize(photo, small, {}, shrink, shrink, cv::INTER_AREA);
    const double across = static_cast<double>(small.cols) / photo.cols;
    const double down = static_cast<double>(small.rows) / photo.rows;
    const cv::Matx33d way = cv::Matx33d(across, 0, -0.5, 0, down, -0.5, 0, 0, 1) * cut.to_photo *
                            cv::Matx33d(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1);
    cv::Mat3b crop;
    cv::warpPerspective(small, crop, way, {size.width, size.height},
                        cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    return crop;
}

/// A band of the line, from one share of its height to another.
std::vector<cardfile::Point> band(const PrintedLine& line, const std::array<double, 2>& across,
                                  const Way& way, const cv::Matx33d& to_crop) {
    const cardfile::Quad& box = line.box;
    const double inset =
        0.25 * across[0] * cardfile::height(box) / std::max(1.0, cardfile::width(box));
    std::vector<cardfile::Point> points;
    const auto edge = [&](double share, bool back) {
        for (int i = 0; i <= line_pieces; ++i) {
            const double step = static_cast<double>(i) / line_pieces;
            const double along = inset + (1 - 2 * inset) * (back ? 1 - step : step);
            const cardfile::Point at =
                between(between(box[0], box[1], along), between(box[3], box[2], along), share);
            points.push_back(projected(to_crop, way.to_photo(at)));
        }
    };
    edge(across[0], false);
    edge(across[1], true);
    return points;
}

/// Both points beyond the same side of the crop.
bool beyond(const cardfile::Point& a, const cardfile::Point& b, const cv::Size& size) {
    return (a.x < 0 && b.x < 0) || (a.y < 0 && b.y < 0) || (a.x > size.width && b.x > size.width) ||
           (a.y > size.height && b.y > size.height);
}

void draw_line(Record& record, const Print& item, const cv::Matx33d& to_crop) {
    cardfile::Quad quad = seen(item.line->box, *item.way);
    for (cardfile::Point& corner : quad) corner = projected(to_crop, corner);
    const cv::Size size = record.picture.size();
    const bool no_top = beyond(quad[0], quad[1], size);
    const bool no_bottom = beyond(quad[2], quad[3], size);
    const bool no_side = beyond(quad[0], quad[3], size) && beyond(quad[1], quad[2], size);
    if ((no_top && no_bottom) || (no_side && beyond(quad[0], quad[2], size))) return;

    const double height = cardfile::height(quad);
    constexpr double least_height = 4;  // pixels: what is smaller nobody reads
    const std::string& field = item.line->field;
    const bool ignored = field == "handwriting" || field == "watermark" || height < least_height;
    const auto whole = band(*item.line, {0, 1}, *item.way, to_crop);
    const bool hidden = item.seen < 0.97;
    record.quads.push_back({quad, ignored || hidden ? 1.0 : 0.0});
    if (ignored) {
        paint(record.planes[5], whole, 255);
        return;
    }
    // A line that the crop cuts lengthwise shows half letters.
    if (no_top || no_bottom) paint(record.planes[5], whole, 255);
    paint(record.planes[0], band(*item.line, {0.25, 0.75}, *item.way, to_crop), 255);
    paint(record.planes[1], whole, 255);
    paint(record.planes[3], whole, std::clamp(static_cast<int>(std::lround(4 * height)), 1, 255));
    const double turn = std::atan2(quad[1].y - quad[0].y, quad[1].x - quad[0].x) / 3.14159265358979;
    const double half_turns = turn - std::floor(turn);
    paint(record.planes[4], whole, 1 + static_cast<int>(std::lround(253 * half_turns)));
    std::vector<cv::Point> base;
    for (int i = 0; i <= line_pieces; ++i) {
        const cardfile::Point at = projected(
            to_crop, item.way->to_photo(between(item.line->baseline[0], item.line->baseline[1],
                                                static_cast<double>(i) / line_pieces)));
        base.emplace_back(cvRound(at.x - 0.5), cvRound(at.y - 0.5));
    }
    cv::polylines(record.planes[2], std::vector<std::vector<cv::Point>>{base}, false, 255,
                  std::clamp(cvRound(height / 10), 1, 100));
}

std::vector<cardfile::Point> in_crop(const std::vector<cv::Point2f>& outline,
                                     const cv::Matx33d& to_crop) {
    std::vector<cardfile::Point> points;
    points.reserve(outline.size());
    for (const cv::Point2f& point : outline) {
        points.push_back(projected(to_crop, {point.x, point.y}));
    }
    return points;
}

/// From the lowest to the highest: what lies upon print hides it.
void draw_print(Record& record, const Shot& shot, const cv::Matx33d& to_crop) {
    const auto hide = [&](const std::vector<cv::Point2f>& outline) {
        for (cv::Mat1b& plane : record.planes) paint(plane, in_crop(outline, to_crop), 0);
    };
    for (const SeenPaper& paper : shot.papers) {
        for (std::size_t i = 0; i < paper.lines.size(); ++i) {
            draw_line(record, {&paper.lines[i], &paper.way, paper.lines_seen[i]}, to_crop);
        }
    }
    for (const SeenCard& card : shot.cards) {
        hide(outline(card.way, card.card.picture.size()));
        const auto& lines = card.card.printed.lines;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            draw_line(record, {&lines[i], &card.way, card.lines_seen[i]}, to_crop);
        }
    }
    for (const auto& cover : shot.covers) {
        hide(cover);
        paint(record.planes[5], in_crop(cover, to_crop), 255);
    }
    // Beyond the photo there is nothing.
    cv::Mat1b inside(record.picture.size(), uchar{0});
    const cardfile::Quad frame = cardfile::rectangle(0, 0, shot.picture.cols, shot.picture.rows);
    std::vector<cardfile::Point> corners;
    for (const cardfile::Point& corner : frame) corners.push_back(projected(to_crop, corner));
    paint(inside, corners, 255);
    for (cv::Mat1b& plane : record.planes) plane &= inside;
}

}  // namespace

Record line_target(const Shot& shot, cardfile::Size size, Chance& chance) {
    std::vector<const SeenCard*> seen_cards;
    for (const SeenCard& card : shot.cards) {
        constexpr double least_seen = 0.6;
        if (card.seen > least_seen) seen_cards.push_back(&card);
    }
    constexpr double as_it_is = 0.15;  // share of crops from the photo itself
    const bool raw = seen_cards.empty() || chance.likely(as_it_is);
    const Cut cut =
        raw ? from_photo(shot, size, chance) : from_card(*chance.pick(seen_cards), size, chance);
    Record record;
    record.kind = 2;
    record.picture = cut_out(shot.picture, cut, size);
    constexpr int planes = 6;
    for (int i = 0; i < planes; ++i) record.planes.emplace_back(size.height, size.width, uchar{0});
    draw_print(record, shot, cut.to_photo.inv());
    return record;
}

}  // namespace cards
