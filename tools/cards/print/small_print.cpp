#include "print/small_print.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace cards {
namespace {

const SetLine* first_small(const Block& block) {
    const auto at = std::find_if(block.lines.begin(), block.lines.end(), [](const SetLine& line) {
        const std::string& field = line.words.field;
        return field == "phone" || field == "email" || field == "website" || field == "address";
    });
    return at == block.lines.end() ? nullptr : &*at;
}

/// What of an address stands after that byte, as a line of its own below.
SetLine broken_off(SetLine& line, std::size_t comma) {
    SetLine rest = line;
    std::string& text = line.words.text;
    Value& value = line.words.values.front();
    const std::size_t before = text.size() - value.text.size();  // a label in the same line
    rest.words.values.front().text = rest.words.text = value.text.substr(comma + 2);
    value.text.resize(comma + 1);
    text.resize(before + comma + 1);
    value.text.pop_back();  // the comma is printed, and joins the address's lines again
    if (rest.icon != Icon::none) rest.icon = Icon::blank;
    if (!rest.label.empty()) rest.label = " ";
    if (text.starts_with(": ")) rest.words.text = "  " + rest.words.text;
    return rest;
}

/// The last comma, in the address, with which the line is short enough; else the first.
std::size_t break_of(Sheet& sheet, const SetLine& line, double width) {
    const std::string& text = line.words.values.front().text;
    const std::string label(line.words.text, 0, line.words.text.size() - text.size());
    std::size_t best = std::string::npos;
    for (std::size_t at = text.find(", "); at != std::string::npos; at = text.find(", ", at + 1)) {
        const std::string first = label + text.substr(0, at + 1);
        const bool short_enough = sheet.measure(first, line.type).advance < width;
        if (short_enough || best == std::string::npos) best = at;
    }
    return best;
}

}  // namespace

void break_addresses(Sheet& sheet, Block& block) {
    constexpr double small = 0.85;  // of the size the layout wants; more than this is not seen
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        SetLine& line = block.lines[i];
        const auto& values = line.words.values;
        if (line.words.field != "address" || values.size() != 1) continue;
        const double room = block.area.width / small;
        if (sheet.measure(line.words.text, line.type).advance < room) continue;
        const std::size_t comma = break_of(sheet, line, room);
        if (comma == std::string::npos) continue;
        SetLine rest = broken_off(line, comma);
        block.lines.insert(block.lines.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                           std::move(rest));
    }
}

void agree_on_size(Sheet& sheet, std::vector<Block>& blocks) {
    constexpr double least_common = 6;  // points: one crowded corner does not make all tiny
    constexpr double most = 40;         // points: more than any small print has
    double common = most;
    for (Block& block : blocks) {
        const double scale = fitting(sheet, block);
        for (SetLine& line : block.lines) line.type.points *= scale;
        if (const SetLine* small = first_small(block)) {
            common = std::min(common, small->type.points);
        }
    }
    common = std::max(common, least_common);
    for (Block& block : blocks) {
        const SetLine* small = first_small(block);
        if (small == nullptr || small->type.points <= common) continue;
        const double scale = common / small->type.points;
        for (SetLine& line : block.lines) line.type.points *= scale;
    }
}

}  // namespace cards
