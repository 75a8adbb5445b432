#include "camera/papers.h"

#include <cairo.h>

#include <algorithm>
#include <utility>

namespace cards {
namespace {

Thing laid(Sheet& sheet, const std::string& kind) {
    Thing thing;
    thing.kind = kind;
    thing.picture = sheet.picture();
    thing.pixels_per_mm = sheet.pixels_per_mm();
    thing.thickness_mm = 0.1;
    thing.lines = sheet.printed().lines;
    return thing;
}

std::string price(Chance& chance) {
    const int cents = chance.whole(45, 2890);
    const int rest = cents % 100;
    std::string text = std::to_string(cents / 100);
    text += rest < 10 ? ".0" : ".";
    return text + std::to_string(rest);
}

Type body_type(Chance& chance) {
    static const std::vector<std::string> families = {"Liberation Serif", "Liberation Sans",
                                                      "EB Garamond", "DejaVu Serif", "Lato"};
    const double grey = chance.uniform(0.05, 0.25);
    return {chance.pick(families), 400, false, chance.uniform(7.5, 12), {grey, grey, grey}};
}

void paper_colour(Sheet& sheet, double yellow) {
    sheet.colour({0.98 - yellow * 0.05, 0.975 - yellow * 0.08, 0.965 - yellow * 0.2});
    cairo_paint(sheet.pen());
}

Sheet receipt(Chance& chance) {
    static const std::vector<std::string> goods = {
        "MILK 1L",   "RYE BREAD", "APPLES 1.2KG", "COFFEE 500G", "PENCILS HB", "BATTERIES",
        "TEA GREEN", "PASTA",     "SOAP LIQUID",  "ENVELOPES",   "TOMATOES",   "YOGHURT"};
    constexpr double width_mm = 70;
    const int items = chance.whole(7, 18);
    Sheet sheet(width_mm, 48 + items * 5.0, 8);
    const Type type{"DejaVu Sans Mono", 400, false, 8.5, {0.2, 0.2, 0.24}};
    double y = 9;
    const auto row = [&](const std::string& left, const std::string& right) {
        if (!left.empty()) sheet.write({left}, type, {5, y, 0});
        if (!right.empty()) {
            sheet.write({right}, type, {width_mm - 5 - sheet.measure(right, type).advance, y, 0});
        }
        y += 5;
    };
    row("RECEIPT", "No " + std::to_string(chance.whole(1000, 9999)));
    row("TILL " + std::to_string(chance.whole(1, 9)), "14:" + std::to_string(chance.whole(10, 59)));
    y += 3;
    for (int i = 0; i < items; ++i) row(chance.pick(goods), price(chance));
    y += 2;
    row("TOTAL", price(chance));
    row("CASH", price(chance));
    row("THANK YOU", "");
    return sheet;
}

Sheet page(Chance& chance) {
    Sheet sheet(210, 297, 5);  // A4
    paper_colour(sheet, chance.uniform(0, 0.4));
    Type type = body_type(chance);
    const double margin = chance.uniform(15, 28);
    Type head = type;
    head.points *= chance.uniform(1.3, 2.2);
    head.weight = 700;
    sheet.write({"Chapter " + std::to_string(chance.whole(1, 30))}, head, {margin, 26, 0});
    write_column(sheet, {margin, 38, 210 - 2 * margin, 235, chance.uniform(1.2, 1.7)}, type,
                 chance);
    return sheet;
}

Sheet newspaper(Chance& chance) {
    Sheet sheet(280, 300, 4.5);
    paper_colour(sheet, chance.uniform(0.5, 1));
    Type type = body_type(chance);
    type.family = "Liberation Serif";
    type.points = 8.5;
    Type head = type;
    head.weight = 700;
    const int columns = chance.whole(4, 6);
    const double step = 264.0 / columns;
    for (int i = 0; i < columns; ++i) {
        double y = 8;
        const double x = 8 + i * step;
        while (y < 280) {
            head.points = chance.uniform(13, 22);
            for (int line = chance.whole(1, 3); line > 0; --line) {
                y += head.points * 0.42;
                const std::string words = sentence(chance);
                sheet.write({words.substr(0, words.find(' ', 8))}, head, {x, y, 0});
            }
            if (chance.likely(0.3)) {  // a photograph
                const double grey = chance.uniform(0.2, 0.7);
                sheet.colour({grey, grey, grey});
                cairo_rectangle(sheet.pen(), x, y + 4, step - 5, 32);
                cairo_fill(sheet.pen());
                y += 38;
            }
            const double height = std::min(chance.uniform(40, 120), 292 - y);
            write_column(sheet, {x, y + 7, step - 5, height - 7, 1.15, 0.08}, type, chance);
            y += height + 6;
        }
    }
    return sheet;
}

Sheet book(Chance& chance) {
    Sheet sheet(270, 200, 5.5);  // two pages
    paper_colour(sheet, chance.uniform(0.1, 0.8));
    const Type type = body_type(chance);
    for (const double left : {18.0, 151.0}) {
        write_column(sheet, {left, 22, 101, 165, 1.35}, type, chance);
        sheet.write({std::to_string(chance.whole(10, 400))}, type, {left + 48, 194, 0});
    }
    cairo_pattern_t* gutter = cairo_pattern_create_linear(115, 0, 155, 0);
    cairo_pattern_add_color_stop_rgba(gutter, 0, 0, 0, 0, 0);
    cairo_pattern_add_color_stop_rgba(gutter, 0.5, 0, 0, 0, 0.55);
    cairo_pattern_add_color_stop_rgba(gutter, 1, 0, 0, 0, 0);
    cairo_set_source(sheet.pen(), gutter);
    cairo_paint(sheet.pen());
    cairo_pattern_destroy(gutter);
    return sheet;
}

}  // namespace

std::string sentence(Chance& chance) {
    static const std::vector<std::string> words = {
        "the",     "river",  "under",    "morning",  "window",   "of",       "a",        "quiet",
        "street",  "and",    "with",     "paper",    "slowly",   "walked",   "garden",   "into",
        "some",    "light",  "before",   "rain",     "had",      "never",    "seen",     "old",
        "stones",  "from",   "its",      "long",     "voice",    "remained", "people",   "which",
        "office",  "annual", "figures",  "were",     "told",     "in",       "northern", "harbour",
        "between", "seven",  "bridges",  "council",  "agreed",   "to",       "renew",    "every",
        "lamp",    "for",    "children", "against",  "winter",   "more",     "than",     "half",
        "town",    "by",     "evening",  "question", "answered", "letters"};
    std::string text;
    const int count = chance.whole(7, 16);
    for (int i = 0; i < count; ++i) {
        if (i > 0) text += ' ';
        text += chance.pick(words);
    }
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text + ".";
}

void write_column(Sheet& sheet, const Column& column, const Type& type, Chance& chance) {
    const double line_mm = type.points * mm_per_point * column.leading;
    double y = column.y;
    std::string left;
    while (y < column.y + column.height) {
        // Words are measured one by one: they come again, lines do not.
        const double space = sheet.measure("x x", type).advance - sheet.measure("xx", type).advance;
        std::string line;
        double width = 0;
        while (true) {
            if (left.empty()) left = sentence(chance) + " ";
            const std::string word = left.substr(0, left.find(' '));
            const double more = sheet.measure(word, type).advance + (line.empty() ? 0 : space);
            if (width + more > column.width && !line.empty()) break;
            line += (line.empty() ? "" : " ") + word;
            width += more;
            left.erase(0, word.size() + 1);
            if (width > column.width) break;
        }
        const bool last = chance.likely(column.last_lines);
        const std::size_t cut = line.find(' ', line.size() / 3);
        if (last && cut != std::string::npos) line.erase(cut);
        sheet.write({line}, type, {column.x, y, 0});
        y += last ? line_mm * 1.4 : line_mm;
    }
}

cardfile::Result<std::vector<Thing>> papers_of(Company company, bool alone, Chance& chance) {
    if (company == Company::laptop) return std::vector<Thing>{laptop_screen(chance)};
    if (company == Company::phone) return std::vector<Thing>{phone_screen(chance)};
    std::string kind = "page";
    Sheet sheet = [&] {
        if (company == Company::receipt) {
            kind = "receipt";
            return receipt(chance);
        }
        if (company == Company::newspaper) {
            kind = "newspaper";
            return newspaper(chance);
        }
        if (company == Company::book) {
            kind = "book";
            return book(chance);
        }
        return page(chance);
    }();
    if (sheet.fault()) return tl::unexpected(*sheet.fault());
    Thing thing = laid(sheet, kind);
    const double reach = alone ? 12 : 45;
    thing.x = chance.uniform(-reach, reach);
    thing.y = chance.uniform(-reach, reach);
    thing.turn = alone || chance.likely(0.6) ? chance.uniform(-8, 8) : chance.uniform(0, 360);
    return std::vector<Thing>{thing};
}

}  // namespace cards
