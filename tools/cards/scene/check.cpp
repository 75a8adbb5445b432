#include "scene/check.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace cards {
namespace {

using Json = nlohmann::ordered_json;

constexpr int search = 4;  // pixels of the photo to each side

using Corners = std::array<cv::Point2f, 4>;

Corners points_of(const Json& quad) {
    Corners points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = {quad[i][0].get<float>(), quad[i][1].get<float>()};
    }
    return points;
}

Corners points_of(const cardfile::Quad& quad) {
    Corners points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = {static_cast<float>(quad[i].x), static_cast<float>(quad[i].y)};
    }
    return points;
}

/// The piece of a picture within that quad and a rim around it, upright, at the given size.
cv::Mat1f piece(const cv::Mat1b& picture, const Corners& quad, const cv::Size& size, int rim) {
    const auto w = static_cast<float>(size.width);
    const auto h = static_cast<float>(size.height);
    const Corners flat = {cv::Point2f(0, 0), cv::Point2f(w, 0), cv::Point2f(w, h),
                          cv::Point2f(0, h)};
    const cv::Matx33d way = cv::getPerspectiveTransform(flat.data(), quad.data());
    // Both ends count from outer corners, OpenCV from pixel centres.
    const cv::Matx33d in(1, 0, 0.5 - rim, 0, 1, 0.5 - rim, 0, 0, 1);
    const cv::Matx33d out(1, 0, -0.5, 0, 1, -0.5, 0, 0, 1);
    cv::Mat flat_piece;
    cv::warpPerspective(picture, flat_piece, out * way * in,
                        {size.width + 2 * rim, size.height + 2 * rim},
                        cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    cv::Mat1f values;
    flat_piece.convertTo(values, CV_32F);
    return values;
}

/// Where between three neighbours the best of them would be.
double between(double before, double best, double after) {
    const double bend = before - 2 * best + after;
    return std::abs(bend) < 1e-9 ? 0 : std::clamp(0.5 * (before - after) / bend, -0.5, 0.5);
}

/// How far off the print is, in pixels of the photo; below 0 where that cannot be told.
double shift_of(const cv::Mat1f& printed, const cv::Mat1f& seen) {
    constexpr double least_likeness = 0.8;
    constexpr double least_contrast = 5;  // grey levels
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(seen, mean, deviation);
    if (deviation[0] < least_contrast) return -1;
    cv::Mat1f likeness;
    // A bright and a dark print may have changed places in grey: the square of the likeness counts.
    cv::matchTemplate(seen, printed, likeness, cv::TM_CCOEFF_NORMED);
    double best = 0;
    cv::Point at;
    cv::minMaxLoc(likeness, nullptr, &best, nullptr, &at);
    if (best < least_likeness) return -1;
    const auto value = [&](int dx, int dy) -> double {
        const int x = std::clamp(at.x + dx, 0, likeness.cols - 1);
        const int y = std::clamp(at.y + dy, 0, likeness.rows - 1);
        return likeness(y, x);
    };
    const double x = at.x + between(value(-1, 0), best, value(1, 0)) - search;
    const double y = at.y + between(value(0, -1), best, value(0, 1)) - search;
    return std::hypot(x, y);
}

struct Outlined {
    std::string text;
    cardfile::Quad print;
    Corners photo;
};

/// The line or word, or the straight pieces it is told in.
template <class Printed>
std::vector<Outlined> pieces_of(const Printed& line, const Json& told) {
    if (!told.contains("polygon")) return {{line.text, line.box, points_of(told["box"])}};
    const Json& polygon = told["polygon"];
    const cardfile::Quad& box = line.box;
    std::vector<Outlined> pieces;
    for (int i = 0; i < line_pieces; ++i) {
        const double from = static_cast<double>(i) / line_pieces;
        const double to = static_cast<double>(i + 1) / line_pieces;
        const int below = 2 * line_pieces + 1 - i;
        pieces.push_back({line.text,
                          {between(box[0], box[1], from), between(box[0], box[1], to),
                           between(box[3], box[2], to), between(box[3], box[2], from)},
                          points_of(Json::array(
                              {polygon[i], polygon[i + 1], polygon[below - 1], polygon[below]}))});
    }
    return pieces;
}

/// The code, or the cells it is told in.
std::vector<Outlined> cells_of(const PrintedCode& code, const Json& told) {
    const std::string name = "(code)";
    if (!told.contains("grid")) return {{name, code.box, points_of(told["box"])}};
    const Json& grid = told["grid"];
    const cardfile::Quad& box = code.box;
    const auto printed = [&](int across, int down) {
        const double x = static_cast<double>(across) / line_pieces;
        const double y = static_cast<double>(down) / line_pieces;
        return between(between(box[0], box[1], x), between(box[3], box[2], x), y);
    };
    std::vector<Outlined> cells;
    for (int y = 0; y < line_pieces; ++y) {
        for (int x = 0; x < line_pieces; ++x) {
            cells.push_back(
                {name,
                 {printed(x, y), printed(x + 1, y), printed(x + 1, y + 1), printed(x, y + 1)},
                 points_of(Json::array(
                     {grid[y][x], grid[y][x + 1], grid[y + 1][x + 1], grid[y + 1][x]}))});
        }
    }
    return cells;
}

class Checker {
  public:
    Checker(const cv::Mat& picture, const PrintedCard& card) {
        cv::cvtColor(picture, photo_, cv::COLOR_BGR2GRAY);
        cv::cvtColor(card.picture, print_, cv::COLOR_BGR2GRAY);
    }

    void look_at(const Outlined& item, Checked& checked) const {
        const double wide = cv::norm(item.photo[1] - item.photo[0]);
        const double high = cv::norm(item.photo[3] - item.photo[0]);
        constexpr double least_height = 8;  // pixels
        const cv::Size size(cvRound(wide), cvRound(high));
        if (high < least_height || wide < least_height || !inside(item.photo)) {
            ++checked.unreadable;
            return;
        }
        cv::Mat1f printed =
            piece(sharp(item.print, size), points_in_sharp(item.print, size), size, 0);
        cv::GaussianBlur(printed, printed, {}, 0.8);
        const cv::Mat1f seen = piece(photo_, item.photo, size, search);
        const double shift = shift_of(printed, seen);
        if (shift < 0) {
            ++checked.unreadable;
            return;
        }
        ++checked.measured;
        checked.shifts.push_back(shift);
        if (shift > checked.worst.pixels) checked.worst = {item.text, shift};
    }

  private:
    [[nodiscard]] bool inside(const Corners& quad) const {
        return std::all_of(quad.begin(), quad.end(), [&](const cv::Point2f& point) {
            return point.x >= 0 && point.y >= 0 && point.x <= static_cast<float>(photo_.cols) &&
                   point.y <= static_cast<float>(photo_.rows);
        });
    }

    /// The print no finer than the photo, or its strokes would alias.
    [[nodiscard]] static double shrink(const cardfile::Quad& quad, const cv::Size& size) {
        return std::min(1.0, 1.2 * size.width / std::max(1.0, cardfile::width(quad)));
    }

    [[nodiscard]] cv::Mat1b sharp(const cardfile::Quad& quad, const cv::Size& size) const {
        const double factor = shrink(quad, size);
        cv::Mat small;
        cv::resize(print_, small, {}, factor, factor, cv::INTER_AREA);
        return small;
    }

    [[nodiscard]] Corners points_in_sharp(const cardfile::Quad& quad, const cv::Size& size) const {
        const auto factor = static_cast<float>(shrink(quad, size));
        Corners points = points_of(quad);
        for (cv::Point2f& point : points) point *= factor;
        return points;
    }

    cv::Mat1b photo_, print_;
};

}  // namespace

double median_shift(Checked checked) {
    if (checked.shifts.empty()) return 0;
    const auto middle =
        checked.shifts.begin() + static_cast<std::ptrdiff_t>(checked.shifts.size() / 2);
    std::nth_element(checked.shifts.begin(), middle, checked.shifts.end());
    return *middle;
}

Checked check_truth(const cv::Mat& picture, const Json& truth, const Shot& print) {
    Checked checked;
    for (std::size_t i = 0; i < print.cards.size(); ++i) {
        const PrintedCard& card = print.cards[i].card;
        const Json& answer = truth["cards"][i];
        const Checker checker(picture, card);
        for (std::size_t j = 0; j < card.printed.lines.size(); ++j) {
            const PrintedLine& line = card.printed.lines[j];
            const Json& told = answer["lines"][j];
            if (told.value("seen", 1.0) < 0.99) {
                ++checked.unreadable;
                continue;
            }
            for (const Outlined& piece : pieces_of(line, told)) checker.look_at(piece, checked);
            for (std::size_t k = 0; k < line.words.size(); ++k) {
                const PrintedWord& word = line.words[k];
                constexpr std::size_t least_letters = 4;  // two dots fit anywhere
                if (word.text.size() < least_letters || line.words.size() == 1) continue;
                for (const Outlined& piece : pieces_of(word, told["words"][k])) {
                    checker.look_at(piece, checked);
                }
            }
        }
        for (std::size_t j = 0; j < card.printed.codes.size(); ++j) {
            if (!print.cards[i].whole()) continue;
            for (const Outlined& cell : cells_of(card.printed.codes[j], answer["codes"][j])) {
                checker.look_at(cell, checked);
            }
        }
    }
    return checked;
}

}  // namespace cards
