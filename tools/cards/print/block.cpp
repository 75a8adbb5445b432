#include "print/block.h"

#include <algorithm>
#include <utility>

namespace cards {
namespace {

constexpr double mm_per_point = 25.4 / 72;
constexpr double column_gap_mm = 1.6;

double ems(const SetLine& line) {
    return line.type.points * mm_per_point;
}

double label_column(Sheet& sheet, const Block& block) {
    double widest = 0;
    for (const SetLine& line : block.lines) {
        if (line.label.empty()) continue;
        widest = std::max(widest, sheet.measure(line.label, line.type).advance + column_gap_mm);
    }
    return widest;
}

/// How much smaller the block must be set to fit its area; 1 when it fits.
double fitting(Sheet& sheet, const Block& block) {
    double height = 0;
    double width = 0;
    const double column = label_column(sheet, block);
    for (const SetLine& line : block.lines) {
        height += ems(line) * (block.leading + line.space_before);
        const double indent = line.label.empty() ? 0 : column;
        width = std::max(width, indent + sheet.measure(line.words.text, line.type).advance);
    }
    return std::min({1.0, block.area.height / height, block.area.width / width});
}

double start(const Block& block, double height) {
    switch (block.anchor) {
        case Anchor::middle:
            return block.area.y + (block.area.height - height) / 2;
        case Anchor::bottom:
            return block.area.y + block.area.height - height;
        default:
            return block.area.y;
    }
}

double left_end(const Block& block, double width) {
    switch (block.align) {
        case Align::centre:
            return block.area.x + (block.area.width - width) / 2;
        case Align::right:
            return block.area.x + block.area.width - width;
        default:
            return block.area.x;
    }
}

}  // namespace

void set(Sheet& sheet, const Block& wanted) {
    if (wanted.lines.empty()) return;
    Block block = wanted;
    const double scale = fitting(sheet, block);
    double height = 0;
    for (SetLine& line : block.lines) {
        line.type.points *= scale;
        height += ems(line) * (block.leading + line.space_before);
    }
    const double column = label_column(sheet, block);
    constexpr double descent = 0.3;  // of an em, below the baseline
    double y = start(block, height);
    for (const SetLine& line : block.lines) {
        y += ems(line) * (block.leading + line.space_before);
        Words words = line.words;
        double x = left_end(block, sheet.measure(words.text, line.type).advance);
        const double baseline = y - ems(line) * descent;
        if (!line.label.empty()) {
            x = block.area.x + column;
            sheet.write({line.label, "none", {}}, line.type, {block.area.x, baseline, 0});
        }
        sheet.write(words, line.type, {x, baseline, 0});
    }
}

}  // namespace cards
