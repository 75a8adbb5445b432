#include "print/ornament.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>
#include <cairo.h>

#include <algorithm>
#include <cmath>

namespace cards {
namespace {

constexpr double pi = 3.14159265358979;

void ring(cairo_t* pen, double radius) {
    cairo_set_line_width(pen, radius * 0.34);
    cairo_arc(pen, 0, 0, radius * 0.8, pi * 0.15, pi * 1.75);
    cairo_stroke(pen);
    cairo_arc(pen, 0, 0, radius * 0.28, 0, 2 * pi);
    cairo_fill(pen);
}

void bars(cairo_t* pen, double radius) {
    for (int i = 0; i < 4; ++i) {
        const double height = radius * (0.6 + 0.42 * i);
        cairo_rectangle(pen, -radius + i * radius * 0.52, radius - height, radius * 0.36, height);
    }
    cairo_fill(pen);
}

void hexagon(cairo_t* pen, double radius) {
    for (int side = 0; side < 6; ++side) {
        cairo_line_to(pen, radius * std::sin(side * pi / 3), radius * std::cos(side * pi / 3));
    }
    cairo_close_path(pen);
    cairo_new_sub_path(pen);
    cairo_arc_negative(pen, 0, 0, radius * 0.45, 2 * pi, 0);
    cairo_set_fill_rule(pen, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_fill(pen);
}

void chevrons(cairo_t* pen, double radius) {
    cairo_set_line_width(pen, radius * 0.3);
    for (const double shift : {-0.55, 0.05, 0.65}) {
        cairo_move_to(pen, radius * (shift - 0.35), -radius * 0.8);
        cairo_line_to(pen, radius * (shift + 0.3), 0);
        cairo_line_to(pen, radius * (shift - 0.35), radius * 0.8);
        cairo_stroke(pen);
    }
}

void leaf(cairo_t* pen, double radius) {
    for (const double turn : {-0.6, 0.6}) {
        cairo_save(pen);
        cairo_rotate(pen, turn);
        cairo_move_to(pen, 0, radius);
        cairo_curve_to(pen, -radius * 0.7, 0, -radius * 0.3, -radius * 0.7, 0, -radius);
        cairo_curve_to(pen, radius * 0.3, -radius * 0.7, radius * 0.7, 0, 0, radius);
        cairo_fill(pen);
        cairo_restore(pen);
    }
}

void peak(cairo_t* pen, double radius) {
    cairo_move_to(pen, -radius, radius * 0.8);
    cairo_line_to(pen, -radius * 0.2, -radius * 0.8);
    cairo_line_to(pen, radius * 0.25, radius * 0.1);
    cairo_line_to(pen, radius * 0.5, -radius * 0.25);
    cairo_line_to(pen, radius, radius * 0.8);
    cairo_close_path(pen);
    cairo_fill(pen);
}

std::string split_name(const std::string& name) {
    const std::size_t space = name.find(' ');
    return name.substr(space + 1) + ";" + name.substr(0, space) + ";;;";
}

}  // namespace

void draw_logo(Sheet& sheet, const Area& square, const Colour& colour, Chance& chance) {
    using Mark = void (*)(cairo_t*, double);
    static const std::vector<Mark> marks = {ring, bars, hexagon, chevrons, leaf, peak};
    cairo_t* pen = sheet.pen();
    cairo_save(pen);
    cairo_translate(pen, square.x + square.width / 2, square.y + square.height / 2);
    sheet.colour(colour);
    cairo_new_path(pen);
    chance.pick(marks)(pen, std::min(square.width, square.height) / 2);
    cairo_restore(pen);
}

void fill_panel(Sheet& sheet, const Area& area, const Colour& colour) {
    sheet.colour(colour);
    cairo_rectangle(sheet.pen(), area.x, area.y, area.width, area.height);
    cairo_fill(sheet.pen());
}

void draw_rule(Sheet& sheet, const Area& line, const Colour& colour) {
    constexpr double width_mm = 0.25;
    fill_panel(sheet,
               {line.x, line.y, std::max(line.width, width_mm), std::max(line.height, width_mm)},
               colour);
}

void draw_wave(Sheet& sheet, double height_mm, const Colour& colour) {
    cairo_t* pen = sheet.pen();
    const double right = sheet.width();
    const double top = sheet.height() - height_mm;
    sheet.colour(colour);
    cairo_move_to(pen, 0, top + height_mm * 0.6);
    cairo_curve_to(pen, right * 0.35, top - height_mm * 0.2, right * 0.6, top + height_mm * 1.2,
                   right, top);
    cairo_line_to(pen, right, sheet.height());
    cairo_line_to(pen, 0, sheet.height());
    cairo_close_path(pen);
    cairo_fill(pen);
}

void draw_qr(Sheet& sheet, const Area& square, const std::string& payload) {
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setMargin(0);
    const bool ascii = std::all_of(payload.begin(), payload.end(), [](char sign) {
        return static_cast<unsigned char>(sign) < 128;
    });
    if (!ascii) writer.setEncoding(ZXing::CharacterSet::UTF8);
    const ZXing::BitMatrix matrix = writer.encode(payload, 1, 1);
    constexpr int quiet = 3;  // modules of white around; 4 by the standard, often less in print
    const double module = square.width / (matrix.width() + 2 * quiet);
    fill_panel(sheet, square, {1, 1, 1});
    sheet.colour({0.05, 0.05, 0.05});
    for (int y = 0; y < matrix.height(); ++y) {
        for (int x = 0; x < matrix.width(); ++x) {
            if (!matrix.get(x, y)) continue;
            cairo_rectangle(sheet.pen(), square.x + (x + quiet) * module,
                            square.y + (y + quiet) * module, module * 1.01, module * 1.01);
        }
    }
    cairo_fill(sheet.pen());
    const double field = matrix.width() * module;
    sheet.add_code(
        "QRCode", payload,
        cardfile::rectangle(square.x + quiet * module, square.y + quiet * module, field, field));
}

std::string vcard_of(const Person& person) {
    std::string card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + split_name(person.name) +
                       "\r\nFN:" + person.name + "\r\nORG:" + person.company +
                       "\r\nTITLE:" + person.title + "\r\n";
    for (const Number& number : person.numbers) {
        const bool mobile = number.type == cardfile::PhoneType::mobile;
        const bool fax = number.type == cardfile::PhoneType::fax;
        card += std::string("TEL;TYPE=") +
                (mobile ? "CELL"
                 : fax  ? "FAX"
                        : "WORK") +
                ":" + number.e164 + "\r\n";
    }
    return card + "EMAIL:" + person.mail + "\r\nURL:" + person.website + "\r\nEND:VCARD\r\n";
}

}  // namespace cards
