#include "camera/papers.h"

#include <string>
#include <utility>
#include <vector>

#include "print/block.h"
#include "print/sheet.h"

namespace cards {
namespace {

cardfile::Result<Thing> thing_of(Sheet& sheet, Chance& chance) {
    if (sheet.fault()) return tl::unexpected(*sheet.fault());
    Thing thing;
    thing.picture = sheet.picture();
    thing.pixels_per_mm = sheet.pixels_per_mm();
    thing.x = chance.uniform(-12, 12);
    thing.y = chance.uniform(-12, 12);
    thing.turn = chance.uniform(-8, 8);
    thing.thickness_mm = 0.1;
    return thing;
}

std::string price(Chance& chance) {
    const int cents = chance.whole(45, 2890);
    const int rest = cents % 100;
    std::string text = std::to_string(cents / 100);
    text += rest < 10 ? ".0" : ".";
    return text + std::to_string(rest);
}

std::string sentence(Chance& chance) {
    static const std::vector<std::string> words = {
        "the",    "river", "under",  "morning", "window", "of",      "a",      "quiet",
        "street", "and",   "with",   "paper",   "slowly", "walked",  "garden", "into",
        "some",   "light", "before", "rain",    "had",    "never",   "seen",   "old",
        "stones", "from",  "its",    "long",    "voice",  "remained"};
    std::string text;
    const int count = chance.whole(7, 16);
    for (int i = 0; i < count; ++i) {
        if (i > 0) text += ' ';
        text += chance.pick(words);
    }
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text + ".";
}

}  // namespace

cardfile::Result<Thing> receipt(Chance& chance) {
    static const std::vector<std::string> goods = {
        "MILK 1L",   "RYE BREAD", "APPLES 1.2KG", "COFFEE 500G", "PENCILS HB", "BATTERIES",
        "TEA GREEN", "PASTA",     "SOAP LIQUID",  "ENVELOPES",   "TOMATOES",   "YOGHURT"};
    constexpr double width_mm = 70;
    const int items = chance.whole(7, 12);
    Sheet sheet(width_mm, 42 + items * 5.0, 12);
    sheet.colour({0.97, 0.97, 0.96});
    const Type type{"DejaVu Sans Mono", 400, false, 8.5, {0.2, 0.2, 0.24}};
    double y = 9;
    const auto row = [&](const std::string& left, const std::string& right) {
        sheet.write({left}, type, {5, y, 0});
        sheet.write({right}, type, {width_mm - 5 - sheet.measure(right, type).advance, y, 0});
        y += 5;
    };
    row("RECEIPT", "No " + std::to_string(chance.whole(1000, 9999)));
    row("TILL 2", "14:" + std::to_string(chance.whole(10, 59)));
    y += 3;
    for (int i = 0; i < items; ++i) row(chance.pick(goods), price(chance));
    y += 2;
    row("TOTAL", price(chance));
    row("CASH", price(chance));
    row("THANK YOU", "");
    return thing_of(sheet, chance);
}

cardfile::Result<Thing> printed_page(Chance& chance) {
    Sheet sheet(148, 210, 9);  // A5
    const Type type{"Liberation Serif", 400, false, 10, {0.12, 0.12, 0.12}};
    constexpr double margin_mm = 16;
    double y = 22;
    while (y < sheet.height() - margin_mm) {
        const bool last = chance.likely(0.14);  // of its paragraph
        std::string line;
        while (sheet.measure(line, type).advance < sheet.width() - 2 * margin_mm) {
            if (!line.empty()) line += ' ';
            line += sentence(chance);
        }
        while (sheet.measure(line, type).advance > sheet.width() - 2 * margin_mm) {
            line.erase(line.rfind(' '));
        }
        if (last) line.erase(line.find(' ', line.size() / 3));
        sheet.write({line}, type, {margin_mm, y, 0});
        y += last ? 8 : 4.9;
    }
    return thing_of(sheet, chance);
}

}  // namespace cards
