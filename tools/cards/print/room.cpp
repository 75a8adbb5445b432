#include "print/room.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace cards {
namespace {

constexpr double cell_mm = 0.5;
constexpr double clearance_mm = 1.2;  // between print and what is put beside it

cv::Rect cells_of(const Area& area) {
    const int left = static_cast<int>(std::floor(area.x / cell_mm));
    const int top = static_cast<int>(std::floor(area.y / cell_mm));
    return {left, top, static_cast<int>(std::ceil((area.x + area.width) / cell_mm)) - left,
            static_cast<int>(std::ceil((area.y + area.height) / cell_mm)) - top};
}

Area area_of(const cv::Rect& cells) {
    return {cells.x * cell_mm, cells.y * cell_mm, cells.width * cell_mm, cells.height * cell_mm};
}

Area around(const cardfile::Quad& pixels, double scale) {
    Area area{1e9, 1e9, 0, 0};
    double right = 0;
    double bottom = 0;
    for (const cardfile::Point& corner : pixels) {
        area.x = std::min(area.x, corner.x / scale - clearance_mm);
        area.y = std::min(area.y, corner.y / scale - clearance_mm);
        right = std::max(right, corner.x / scale + clearance_mm);
        bottom = std::max(bottom, corner.y / scale + clearance_mm);
    }
    area.width = right - area.x;
    area.height = bottom - area.y;
    return area;
}

}  // namespace

Room::Room(const Sheet& sheet, double margin_mm) {
    const cv::Rect whole = cells_of({0, 0, sheet.width(), sheet.height()});
    const int margin = static_cast<int>(margin_mm / cell_mm);
    taken_ = cv::Mat1b(whole.size(), uchar{255});
    taken_(cv::Rect(margin, margin, whole.width - 2 * margin - 1, whole.height - 2 * margin - 1)) =
        0;
}

void Room::take(const Area& area) {
    taken_(cells_of(area) & cv::Rect({0, 0}, taken_.size())) = 255;
}

void Room::take_outline(const Area& area) {
    const double reach = clearance_mm;
    take({area.x - reach, area.y - reach, 2 * reach, area.height + 2 * reach});
    take({area.x + area.width - reach, area.y - reach, 2 * reach, area.height + 2 * reach});
    take({area.x - reach, area.y - reach, area.width + 2 * reach, 2 * reach});
    take({area.x - reach, area.y + area.height - reach, area.width + 2 * reach, 2 * reach});
}

void Room::take_print(const Sheet& sheet) {
    for (const PrintedLine& line : sheet.printed().lines) {
        Area area = around(line.box, sheet.pixels_per_mm());
        // An icon stands before its line.
        if (line.icon) area = {area.x - 5, area.y, area.width + 5, area.height};
        take(area);
    }
    for (const PrintedCode& code : sheet.printed().codes) {
        Area area = around(code.box, sheet.pixels_per_mm());
        constexpr double quiet_mm = 2;
        take({area.x - quiet_mm, area.y - quiet_mm, area.width + 2 * quiet_mm,
              area.height + 2 * quiet_mm});
    }
}

bool Room::free(const cv::Rect& cells) const {
    const cv::Rect whole({0, 0}, taken_.size());
    return (cells & whole) == cells && cv::countNonZero(taken_(cells)) == 0;
}

Area Room::grown(const Area& area, double most_width, double most_height) const {
    const cv::Rect wanted = cells_of(area);
    cv::Rect cells(wanted.x + wanted.width / 2, wanted.y + wanted.height / 2, 1, 1);
    if (!free(cells)) return {};
    // One step to each side in turn, so that it grows evenly about where it was meant to stand.
    for (bool grew = true; grew;) {
        grew = false;
        const cv::Rect steps[] = {{-1, 0, 1, 0}, {0, 0, 1, 0}, {0, -1, 0, 1}, {0, 0, 0, 1}};
        for (const cv::Rect& step : steps) {
            const cv::Rect larger(cells.x + step.x, cells.y + step.y, cells.width + step.width,
                                  cells.height + step.height);
            const bool fits =
                larger.width * cell_mm <= most_width && larger.height * cell_mm <= most_height;
            if (!fits || !free(larger)) continue;
            cells = larger;
            grew = true;
        }
    }
    return area_of(cells);
}

Area Room::largest(double least_width, double least_height) const {
    // Above each cell so many free ones: the largest box under that skyline, row by row.
    std::vector<int> free_above(static_cast<std::size_t>(taken_.cols), 0);
    cv::Rect best;
    for (int row = 0; row < taken_.rows; ++row) {
        for (int column = 0; column < taken_.cols; ++column) {
            int& above = free_above[static_cast<std::size_t>(column)];
            above = taken_(row, column) == 0 ? above + 1 : 0;
        }
        for (int left = 0; left < taken_.cols; ++left) {
            int height = free_above[static_cast<std::size_t>(left)];
            if (height * (taken_.cols - left) <= best.area()) continue;  // even all of it is less
            for (int right = left; right < taken_.cols && height > 0; ++right) {
                height = std::min(height, free_above[static_cast<std::size_t>(right)]);
                const cv::Rect cells(left, row - height + 1, right - left + 1, height);
                const bool wide_enough = cells.width * cell_mm >= least_width;
                if (!wide_enough || cells.height * cell_mm < least_height) continue;
                if (cells.area() > best.area()) best = cells;
            }
        }
    }
    return area_of(best);
}

}  // namespace cards
