// After the shrunk text kernels of DB (Liao et al. 2020, "Real-time Scene Text Detection with
// Differentiable Binarization"), with the box's height known from the core's instead of guessed
// from its area and outline.

#include "text/line_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace cardfile {
namespace {

/// Probabilities at which cores are told apart: what hangs together at the first and is no single
/// line is cut at the next.
constexpr std::array levels{0.4F, 0.55F, 0.7F, 0.82F};
constexpr double least_mean = 0.65;      // of a core's probability
constexpr double least_thickness = 0.6;  // map pixels, of a core
constexpr double core_share = 0.5;       // of the line's height
constexpr double end_inset = 0.0625;     // of the line's height: the core ends so far inside
constexpr double short_line = 2.0;       // times its height: below, its own direction says little

/// A pixel of a core with its probability.
struct Spot {
    cv::Point at;
    double weight = 0;
};

using Spots = std::vector<Spot>;

struct Core {
    cv::Point2d centre;
    cv::Point2d along;  ///< unit vector
    double length = 0, thickness = 0;
    double spread = 0;  ///< from one side to the other, across
    double confidence = 0;
};

cv::Point2d middle_of(const Spot& spot) {
    return {spot.at.x + 0.5, spot.at.y + 0.5};
}

cv::Point2d direction_of(const Spots& spots, const cv::Point2d& centre) {
    double xx = 0, xy = 0, yy = 0;
    for (const Spot& spot : spots) {
        const cv::Point2d d = middle_of(spot) - centre;
        xx += spot.weight * d.x * d.x;
        xy += spot.weight * d.x * d.y;
        yy += spot.weight * d.y * d.y;
    }
    const double angle = 0.5 * std::atan2(2 * xy, xx - yy);
    return {std::cos(angle), std::sin(angle)};
}

/// `direction` where the spots' own is not to be trusted.
Core core_of(const Spots& spots, const cv::Point2d* direction) {
    Core core;
    double sum = 0;
    for (const Spot& spot : spots) {
        core.centre += middle_of(spot) * spot.weight;
        sum += spot.weight;
    }
    core.centre /= sum;
    core.along = direction != nullptr ? *direction : direction_of(spots, core.centre);
    double from = 1e9, to = -1e9, upper = 1e9, lower = -1e9;
    for (const Spot& spot : spots) {
        const cv::Point2d d = middle_of(spot) - core.centre;
        const double t = d.dot(core.along), s = core.along.cross(d);
        from = std::min(from, t);
        to = std::max(to, t);
        upper = std::min(upper, s);
        lower = std::max(lower, s);
    }
    core.length = to - from + 1;
    core.spread = lower - upper + 1;
    core.centre += core.along * ((from + to) / 2);
    // The sum of probabilities counts the pixels at its rim by the part they belong to it. Gaps
    // between its pieces are no part of it.
    std::vector<bool> covered(std::size_t(core.length) + 1, false);
    for (const Spot& spot : spots) {
        const double t = (middle_of(spot) - core.centre).dot(core.along) + core.length / 2;
        covered[std::size_t(std::clamp(t, 0.0, core.length))] = true;
    }
    const auto steps = std::count(covered.begin(), covered.end(), true);
    core.thickness = sum / std::min(core.length, std::max(1.0, double(steps)));
    core.confidence = sum / double(spots.size());
    return core;
}

/// What hangs together among the spots at a probability of at least `least`.
std::vector<Spots> components(const Spots& spots, float least) {
    cv::Rect around;
    for (const Spot& spot : spots) around |= cv::Rect(spot.at, cv::Size(1, 1));
    cv::Mat1b mask(around.size(), uchar{0});
    for (const Spot& spot : spots) {
        if (spot.weight >= least) mask(spot.at - around.tl()) = 255;
    }
    cv::Mat1i labels;
    const int count = cv::connectedComponents(mask, labels, 8, CV_32S);
    std::vector<Spots> all(std::size_t(count) - 1);
    for (const Spot& spot : spots) {
        const int label = labels(spot.at - around.tl());
        if (label > 0) all[std::size_t(label) - 1].push_back(spot);
    }
    return all;
}

/// Bridged to its neighbour, or in a clot with many: as wide across as two lines or more.
bool is_several(const Core& core) {
    constexpr double slack = 1.5;  // map pixels: a line may bend or be set askew a little
    return core.spread > 1.5 * core.thickness + slack;
}

/// The spots that a higher level left out go to the part whose line they are nearest to.
void give_back(const Spots& spots, float level, std::vector<Spots>& parts) {
    std::vector<Core> cores;
    cores.reserve(parts.size());
    for (const Spots& part : parts) cores.push_back(core_of(part, nullptr));
    for (const Spot& spot : spots) {
        if (spot.weight >= level) continue;
        std::size_t nearest = parts.size();
        double least = 3;  // map pixels: the rim of a core is no wider
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const cv::Point2d d = middle_of(spot) - cores[i].centre;
            const double beyond = std::abs(d.dot(cores[i].along)) - cores[i].length / 2;
            const double off = std::abs(cores[i].along.cross(d)) + std::max(0.0, beyond);
            if (off < least) {
                least = off;
                nearest = i;
            }
        }
        if (nearest < parts.size()) parts[nearest].push_back(spot);
    }
}

/// Single lines, as far as the levels can part them.
void part(const Spots& spots, std::size_t level, std::vector<Spots>& lines) {
    if (level + 1 == levels.size() || !is_several(core_of(spots, nullptr))) {
        lines.push_back(spots);
        return;
    }
    std::vector<Spots> parts = components(spots, levels[level + 1]);
    if (parts.empty()) return;
    if (parts.size() > 1) {
        for (const Spots& one : parts) part(one, level + 1, lines);
        return;
    }
    part(parts.front(), level + 1, lines);
}

/// Like `part`, with the rims that the higher levels took away given back.
std::vector<Spots> parted(const Spots& spots) {
    std::vector<Spots> lines;
    part(spots, 0, lines);
    if (lines.size() > 1) {
        std::size_t kept = 0;
        for (const Spots& line : lines) kept += line.size();
        if (kept < spots.size()) {
            float least = 1;
            for (const Spots& line : lines)
                for (const Spot& spot : line) least = std::min(least, float(spot.weight));
            give_back(spots, least, lines);
        }
    }
    return lines;
}

Spots spots_of(const cv::Mat& core) {
    Spots spots;
    for (int y = 0; y < core.rows; ++y) {
        const auto* value = core.ptr<float>(y);
        for (int x = 0; x < core.cols; ++x) {
            if (value[x] >= levels[0]) spots.push_back({{x, y}, double(value[x])});
        }
    }
    return spots;
}

/// The direction of most writing, folded onto one quarter turn: what lies across counts for the
/// same page.
cv::Point2d page_direction(const std::vector<Core>& cores) {
    double x = 0, y = 0;
    for (const Core& core : cores) {
        if (core.length < 2 * short_line * core.thickness) continue;
        const double angle = std::atan2(core.along.y, core.along.x);
        x += core.length * std::cos(4 * angle);
        y += core.length * std::sin(4 * angle);
    }
    const double angle = std::atan2(y, x) / 4;
    return {std::cos(angle), std::sin(angle)};
}

/// Two pieces of one line that a wide letter space or a faint spot parted.
bool continues(const Core& a, const Core& b) {
    constexpr double most_gap = 0.9;     // of the line's height
    constexpr double most_offset = 0.5;  // of a core's thickness
    const double thin = std::min(a.thickness, b.thickness),
                 thick = std::max(a.thickness, b.thickness);
    if (thick > 1.6 * thin + 0.5) return false;
    const cv::Point2d& along = a.length > b.length ? a.along : b.along;
    const cv::Point2d d = b.centre - a.centre;
    const double gap = std::abs(d.dot(along)) - (a.length + b.length) / 2;
    return gap < most_gap * thin / core_share &&
           std::abs(along.cross(d)) < most_offset * thick + 0.3;
}

void join_pieces(std::vector<Spots>& lines) {
    std::vector<Core> cores;
    cores.reserve(lines.size());
    for (const Spots& line : lines) cores.push_back(core_of(line, nullptr));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = 0; j < lines.size(); ++j) {
            if (i == j || lines[i].empty() || lines[j].empty()) continue;
            const bool longer = cores[i].length >= cores[j].length;
            if (!longer || cores[i].length < short_line * cores[i].thickness) continue;
            if (!continues(cores[i], cores[j])) continue;
            lines[i].insert(lines[i].end(), lines[j].begin(), lines[j].end());
            lines[j].clear();
            cores[i] = core_of(lines[i], nullptr);
            j = static_cast<std::size_t>(-1);  // it may reach others now
        }
    }
    std::erase_if(lines, [](const Spots& line) { return line.empty(); });
}

Quad box_of(const Core& core, double stride) {
    const double height = core.thickness / core_share;
    const double half_length = core.length / 2 + end_inset * height;
    cv::Point2d along = core.along;
    // Reading goes to the right, or downwards where the line stands upright.
    const bool upright = std::abs(along.y) > std::abs(along.x);
    if (upright ? along.y < 0 : along.x < 0) along = -along;
    const cv::Point2d down(-along.y, along.x);
    const auto corner = [&](double u, double v) {
        const cv::Point2d at = core.centre + u * half_length * along + v * height / 2 * down;
        return Point{at.x * stride, at.y * stride};
    };
    return {{corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)}};
}

}  // namespace

std::vector<MappedLine> lines_of_map(const cv::Mat& core, int stride) {
    std::vector<Spots> spots;
    const Spots all = spots_of(core);
    if (all.empty()) return {};
    for (const Spots& component : components(all, levels[0])) {
        auto single = parted(component);
        std::move(single.begin(), single.end(), std::back_inserter(spots));
    }
    join_pieces(spots);
    std::vector<Core> cores;
    cores.reserve(spots.size());
    for (const Spots& line : spots) cores.push_back(core_of(line, nullptr));
    const cv::Point2d direction = page_direction(cores);
    const cv::Point2d across(-direction.y, direction.x);
    std::vector<MappedLine> lines;
    for (std::size_t i = 0; i < cores.size(); ++i) {
        Core& found = cores[i];
        if (found.confidence < least_mean || found.thickness < least_thickness) continue;
        if (found.length < short_line * found.thickness / core_share) {
            const bool lies =
                std::abs(found.along.dot(direction)) >= std::abs(found.along.dot(across));
            const bool square = found.length < found.thickness / core_share;
            found = core_of(spots[i], lies || square ? &direction : &across);
        }
        lines.push_back({box_of(found, stride), found.confidence});
    }
    return lines;
}

}  // namespace cardfile
