#include "print/block.h"

#include <algorithm>
#include <utility>

namespace cards {
namespace {

constexpr double column_gap_mm = 1.6;

double ems(const SetLine& line) {
    return line.type.points * mm_per_point;
}

bool in_column(const SetLine& line) {
    return !line.label.empty() || line.icon != Icon::none;
}

double label_column(Sheet& sheet, const Block& block) {
    double widest = 0;
    for (const SetLine& line : block.lines) {
        if (line.icon != Icon::none) widest = std::max(widest, ems(line) * 1.7);
        if (line.label.empty()) continue;
        widest = std::max(widest, sheet.measure(line.label, line.type).advance + column_gap_mm);
    }
    return widest;
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

double fitting(Sheet& sheet, const Block& block) {
    double height = 0;
    double width = 0;
    const double column = label_column(sheet, block);
    for (const SetLine& line : block.lines) {
        height += ems(line) * (block.leading + line.space_before);
        const double indent = in_column(line) ? column : 0;
        width = std::max(width, indent + sheet.measure(line.words.text, line.type).advance);
    }
    return std::min({1.0, block.area.height / height, block.area.width / width});
}

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
    // Labels and values stand in columns also where the block as a whole is centred or at the
    // right.
    double widest = 0;
    for (const SetLine& line : block.lines) {
        if (!in_column(line)) continue;
        widest = std::max(widest, column + sheet.measure(line.words.text, line.type).advance);
    }
    const double x_of_column = left_end(block, widest);
    constexpr double descent = 0.3;  // of an em, below the baseline
    double y = start(block, height);
    for (const SetLine& line : block.lines) {
        y += ems(line) * (block.leading + line.space_before);
        double x = left_end(block, sheet.measure(line.words.text, line.type).advance);
        const double baseline = y - ems(line) * descent;
        if (in_column(line)) x = x_of_column + column;
        if (!line.label.empty() && line.label != " ") {  // a blank one keeps the column
            sheet.write({line.label, "none", {}}, line.type, {x_of_column, baseline, 0});
        }
        if (line.icon != Icon::none) {
            sheet.colour(block.icon_colour);
            draw_icon(sheet, line.icon, {x_of_column, baseline + 0.1 * ems(line), 0}, ems(line));
        }
        sheet.write(line.words, line.type, {x, baseline, 0});
        if (line.icon != Icon::none && line.icon != Icon::blank) sheet.note_icon();
    }
}

}  // namespace cards
