#include "cli/table.h"

#include <algorithm>
#include <numeric>
#include <ostream>

#include "formats/unicode.h"

namespace cardfile {
namespace {

constexpr int gap = 2;
constexpr int narrowest = 8;  // columns that still tell two names apart

std::string spaces(int number) {
    return std::string(static_cast<std::size_t>(std::max(0, number)), ' ');
}

}  // namespace

std::vector<int> Table::widths(int width) const {
    std::vector<int> widths(rows_.front().size());
    for (const auto& row : rows_) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], columns(row[i]));
    }
    if (width == 0) return widths;
    const int room = width - gap * (static_cast<int>(widths.size()) - 1);
    while (std::accumulate(widths.begin(), widths.end(), 0) > room) {
        int& widest = *std::max_element(widths.begin(), widths.end());
        if (widest <= narrowest) break;
        --widest;
    }
    return widths;
}

void Table::print(std::ostream& out, int width) const {
    const std::vector<int> wide = widths(width);
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string cell = shortened(row[i], wide[i]);
            const std::string fill = spaces(wide[i] - columns(cell));
            if (i == 0) {
                line.append(fill).append(cell);
            } else {
                line.append(spaces(gap)).append(cell).append(fill);
            }
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    }
}

}  // namespace cardfile
