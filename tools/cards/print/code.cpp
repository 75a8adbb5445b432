#include "print/code.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>
#include <cairo.h>

#include <algorithm>
#include <utility>

#include "print/ornament.h"
#include "print/style.h"

namespace cards {
namespace {

/// "N:" of a vCard: family;given.
std::string split_name(const Person& person) {
    return person.family + ";" + person.given + ";;;";
}

}  // namespace

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
    // Nothing is whiter than the paper; only a ground too dark for the code gets a field.
    const Colour ground = sheet.colour_at(
        {square.x + square.width / 2, square.y + square.height / 2}, square.width / 2);
    constexpr double light_enough = 0.72;
    if (lightness(ground) < light_enough) fill_panel(sheet, square, {0.97, 0.97, 0.96});
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

void note_payload(Sheet& sheet, const Person& person, const std::string& payload) {
    const std::pair<const char*, std::string> said[] = {
        {"name", person.name},  {"company", person.company}, {"title", person.title},
        {"email", person.mail}, {"website", person.website}, {"website", person.domain}};
    for (const auto& [kind, value] : said)
        if (!value.empty() && payload.find(value) != std::string::npos)
            sheet.note_aside(kind, value);
    for (const Number& number : person.numbers)
        if (payload.find(number.e164) != std::string::npos) sheet.note_aside("phone", number.e164);
}

std::string vcard_of(const Person& person) {
    std::string card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + split_name(person) +
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

std::string mecard_of(const Person& person) {
    std::string card = "MECARD:N:" + person.family + "," + person.given + ";";
    for (const Number& number : person.numbers) {
        if (number.type != cardfile::PhoneType::fax) card += "TEL:" + number.e164 + ";";
    }
    return card + "EMAIL:" + person.mail + ";URL:" + person.domain + ";;";
}

std::string site_of(const Person& person) {
    const std::string& site = person.website.empty() ? person.domain : person.website;
    return site.rfind("http", 0) == 0 ? site : "https://" + site;
}

}  // namespace cards
