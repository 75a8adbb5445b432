#include "specimen.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "photo/decode.h"
#include "photo/encode.h"
#include "print/figures.h"
#include "print/icons.h"
#include "print/print.h"
#include "print/sheet.h"
#include "print/typeset.h"
#include "scramble.h"
#include "who/person.h"

namespace strips {
namespace {

using cards::Chance;
using cards::Colour;
using cards::Sheet;
using cards::Type;

constexpr double width_mm = 110, height_mm = 70, pixels_per_mm = 10, edge_mm = 3;

/// What stands on cards of people invented for it.
std::vector<std::string> words_of_cards(Chance& chance) {
    constexpr int several = 3;
    std::vector<std::string> lines;
    for (int i = 0; i < several; ++i) {
        const cards::Person person = cards::invent(chance, {}, cards::Registry::free);
        const auto card = cards::print_card(person, {.dots_per_inch = 30}, chance);
        if (!card) continue;
        for (const auto& line : card->printed.lines) lines.push_back(line.text);
        lines.insert(lines.end(), {person.company, person.name, person.mail, person.website});
    }
    std::erase(lines, "");
    return lines;
}

struct Inks {
    Colour paper, ink;
};

Inks inks(Chance& chance) {
    const auto any = [&](double low, double high) {
        const double grey = chance.uniform(low, high), tint = chance.uniform(0, 0.25);
        const auto one = [&] { return std::clamp(grey + tint * chance.normal() / 2, 0.0, 1.0); };
        return Colour{one(), one(), one()};
    };
    const bool dark = chance.likely(0.3);
    const Colour paper = dark ? any(0, 0.45) : any(0.6, 1);
    return {paper, set_off(any(0, 1), paper, chance.uniform(0.25, 0.8))};
}

double any_em_mm(Chance& chance) {
    const double kind = chance.uniform(0, 1);
    const auto between = [&](double low, double high) {
        return std::exp(chance.uniform(std::log(low), std::log(high)));
    };
    if (kind < 0.6) return between(1.8, 4.5);
    return kind < 0.9 ? between(4.5, 9) : between(9, 20);
}

Type any_type(const Faces& faces, const Inks& inks, Chance& chance) {
    static const std::vector<int> weights = {300, 400, 400, 400, 500, 600, 700, 700, 900};
    Type type;
    type.family = chance.pick(chance.likely(0.2) ? faces.display : faces.text);
    type.weight = chance.pick(weights);
    type.italic = chance.likely(0.12);
    type.points = any_em_mm(chance) / cards::mm_per_point;
    type.colour = inks.ink;
    if (chance.likely(0.3)) {
        type.spacing = chance.likely(0.3) ? chance.uniform(0.2, 0.8) : chance.uniform(-0.03, 0.2);
    }
    if (chance.likely(0.2)) type.stretch = chance.uniform(0.75, 1.2);
    if (chance.likely(0.04)) {
        static const std::vector<cards::Lettering> kinds = {
            cards::Lettering::outlined, cards::Lettering::shadowed, cards::Lettering::shaded,
            cards::Lettering::hollow};
        type.lettering = chance.pick(kinds);
        type.second = between(inks.ink, inks.paper, chance.uniform(0.2, 0.7));
    }
    return type;
}

std::string in_capitals(const std::string& text) {
    std::string large = text;
    for (char& c : large) {
        if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
    }
    return large;
}

/// Two in one line, with what cards set between them.
std::string joined(const std::vector<std::string>& known, Chance& chance) {
    static const std::vector<std::string> between = {" - ", " | ", " / ", " & ", " & ", " • ",
                                                     ", ",  "-",   " ",   "&",   " + ", " – "};
    return scrambled(chance.pick(known), chance) + chance.pick(between) +
           scrambled(chance.pick(known), chance);
}

std::string any_words(const std::vector<std::string>& known, Chance& chance) {
    if (chance.likely(0.12)) return joined(known, chance);
    std::string text = scrambled(chance.pick(known), chance);
    if (chance.likely(0.2)) text = in_capitals(text);
    constexpr std::size_t many = 30;
    const std::size_t blank = text.find(' ');
    const bool part = (text.size() > many && chance.likely(0.5)) || chance.likely(0.15);
    return part && blank != std::string::npos && blank > 2 ? text.substr(0, blank) : text;
}

bool can_be_set(const std::string& text, const Type& type) {
    return !text.empty() && !cards::typeset(text, type).fault();
}

/// Signs, curves and shapes in a row that bears no print.
void draw(Sheet& sheet, const Inks& inks, double y, double size, Chance& chance) {
    cairo_t* pen = sheet.pen();
    const auto figures = [&]() -> const std::vector<cards::Figure>& {
        return chance.likely(0.5) ? cards::abstract_figures() : cards::things_figures();
    };
    double x = chance.uniform(edge_mm, width_mm / 2);
    for (int left = chance.whole(1, 4); left > 0 && x + size < width_mm; --left) {
        sheet.colour(inks.ink);
        cairo_save(pen);
        const int kind = chance.whole(0, 3);
        if (kind == 0) {
            const auto icon = static_cast<cards::Icon>(
                chance.whole(int(cards::Icon::phone), int(cards::Icon::pin)));
            cards::draw_icon(sheet, icon, {x, y + size}, size);
        } else if (kind == 1) {
            cairo_move_to(pen, x, y + chance.uniform(0, size));
            for (int bend = chance.whole(1, 5); bend > 0; --bend) {
                const auto at = [&] { return chance.uniform(0, size); };
                cairo_curve_to(pen, x + at(), y + at(), x + at(), y + at(), x + at(), y + at());
            }
            cairo_set_line_width(pen, size * chance.uniform(0.02, 0.15));
            cairo_stroke(pen);
        } else {
            cairo_translate(pen, x + size / 2, y + size / 2);
            cairo_rotate(pen, chance.likely(0.5) ? 0 : chance.uniform(0, 6.3));
            chance.pick(figures())(pen, size / 2);
        }
        cairo_restore(pen);
        cairo_new_path(pen);
        x += size * chance.uniform(1.02, 1.6);
    }
}

/// A line of print with its top there; gives its bottom.
double set_line(Sheet& sheet, const Inks& inks, const Type& type, const std::string& text, double y,
                Chance& chance) {
    const cards::Extent extent = sheet.measure(text, type);
    const double em = type.points * cards::mm_per_point;
    const bool icon = chance.likely(0.2);
    const double sign = em * chance.uniform(0.7, 1.2), gap = em * chance.uniform(0.15, 1);
    const double taken = icon ? sign + gap : 0;
    const double room =
        std::max(0.0, width_mm - 2 * edge_mm - taken - extent.ink_right + extent.ink_left);
    const double x = edge_mm + taken + chance.uniform(0, room);
    const double baseline = y - extent.ink_top;
    if (icon) {
        sheet.colour(inks.ink);
        const auto any =
            static_cast<cards::Icon>(chance.whole(int(cards::Icon::phone), int(cards::Icon::pin)));
        cards::draw_icon(sheet, any, {x - taken, baseline}, sign);
    }
    sheet.write({text}, type, {x - extent.ink_left, baseline});
    if (icon) sheet.note_icon();
    return baseline + extent.ink_bottom;
}

/// What a lens, a small sensor and JPEG leave of it.
cv::Mat photographed(const cv::Mat& sheet, Chance& chance) {
    cv::Mat picture = sheet;
    const double fewer = chance.likely(0.3) ? 1 : chance.uniform(1, 2.6);
    cv::resize(picture, picture, {}, 1 / fewer, 1 / fewer, cv::INTER_AREA);
    if (chance.likely(0.6)) {
        cv::GaussianBlur(picture, picture, {}, chance.uniform(0.3, fewer > 1.5 ? 0.8 : 1.8));
    }
    if (chance.likely(0.3)) {
        cv::Mat soft;
        cv::GaussianBlur(picture, soft, {}, 1.2);
        const double by = chance.uniform(0.2, 1);
        cv::addWeighted(picture, 1 + by, soft, -by, 0, picture);
    }
    if (chance.likely(0.6)) {
        cv::Mat noise(picture.size(), CV_16SC3), sum;
        cv::RNG random(std::uint64_t(chance.whole(1, 1 << 30)));
        random.fill(noise, cv::RNG::NORMAL, 0, chance.uniform(1, 9));
        picture.convertTo(sum, CV_16SC3);
        sum += noise;
        sum.convertTo(picture, CV_8UC3);
    }
    constexpr double most_megapixels = 5;
    const auto jpeg = cardfile::encode_jpeg(picture, chance.whole(35, 95));
    if (const auto seen =
            jpeg ? cardfile::decode_jpeg(*jpeg, most_megapixels) : tl::unexpected(jpeg.error())) {
        picture = seen->image;
    }
    cv::resize(picture, picture, sheet.size(), 0, 0, cv::INTER_CUBIC);
    return picture;
}

}  // namespace

bool installed(const std::string& family) {
    return can_be_set("Hand 12", {.family = family});
}

Specimen specimen(const Faces& faces, Chance& chance) {
    const std::vector<std::string> known = words_of_cards(chance);
    Sheet sheet(width_mm, height_mm, pixels_per_mm);
    const Inks any = inks(chance);
    sheet.colour(any.paper);
    cairo_paint(sheet.pen());
    double y = edge_mm;
    for (int tries = 0; tries < 60 && y < height_mm - edge_mm; ++tries) {
        if (chance.likely(0.12)) {
            const double size = chance.uniform(3, 14);
            if (y + size < height_mm) draw(sheet, any, y, size, chance);
            y += size + 1;
            continue;
        }
        Type type = any_type(faces, any, chance);
        const std::string text = any_words(known, chance);
        if (!can_be_set(text, type)) continue;
        const cards::Extent extent = sheet.measure(text, type);
        const double wide = extent.ink_right - extent.ink_left, most = width_mm - 4 * edge_mm;
        if (wide > most) type.points *= most / wide;
        constexpr double least_points = 4;
        if (wide <= 0 || type.points < least_points) continue;
        const double em = type.points * cards::mm_per_point;
        if (y + 1.2 * em > height_mm) break;
        y = set_line(sheet, any, type, text, y, chance) + em * chance.uniform(0.15, 0.8);
    }
    Specimen result{photographed(sheet.picture(), chance), {}};
    for (const auto& line : sheet.printed().lines) {
        result.lines.push_back({line.box, line.text, line.icon});
    }
    return result;
}

}  // namespace strips
