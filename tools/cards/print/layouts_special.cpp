// Layouts with something out of the ordinary: portrait cards, a vertical line, a QR code.

#include "print/layouts.h"
#include "print/ornament.h"

namespace cards {
namespace {

void portrait(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    draw_logo(sheet, {20.5, 8, 14, 14}, style.accent, chance);
    set(sheet, {{4, 24, 47, 6},
                Align::centre,
                Anchor::middle,
                1.2,
                {{company_of(person), main_type(style, 8.5)}}});
    set(sheet, {{4, 34, 47, 15}, Align::centre, Anchor::middle, 1.3, who_lines(job, 12)});
    set(sheet, {{4, 52, 47, 28},
                Align::centre,
                Anchor::bottom,
                1.35,
                contact_of(person, small_type(style, 7.2), {.labels = Labels::words})});
}

void portrait_panel(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    fill_panel(sheet, {0, 0, 55, 30}, style.panel);
    draw_logo(sheet, {5, 6, 11, 11}, style.on_panel, chance);
    const Type company{style.display, 700, false, 9 * style.scale, style.on_panel};
    set(sheet, {{5, 20, 45, 7}, Align::left, Anchor::middle, 1.2, {{company_of(person), company}}});
    set(sheet, {{5, 34, 45, 15}, Align::left, Anchor::top, 1.3, who_lines(job, 11.5)});
    set(sheet, {{5, 52, 45, 28},
                Align::left,
                Anchor::bottom,
                1.35,
                contact_of(person, small_type(style, 7), {.labels = icons_or_letters(chance)})});
}

void vertical_line(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    fill_panel(sheet, {77, 0, 8, 55}, style.panel);
    const Type site{style.display, 400, false, 8, style.on_panel};
    const Words website{person.website, "website", {{"website", person.website}}};
    const double long_mm = sheet.measure(person.website, site).advance;
    const bool upwards = chance.likely(0.7);
    const double middle = 27.5 + (upwards ? long_mm : -long_mm) / 2;
    sheet.write(website, site, {upwards ? 82.0 : 80.0, middle, upwards ? -90.0 : 90.0});
    set(sheet, {{6, 6, 66, 8},
                Align::left,
                Anchor::middle,
                1.2,
                {{company_of(person), name_type(style, 9.5)}}});
    set(sheet, {{6, 17, 66, 14}, Align::left, Anchor::top, 1.28, who_lines(job, 12)});
    set(sheet, {{6, 32, 66, 18},
                Align::left,
                Anchor::bottom,
                1.3,
                contact_of(person, small_type(style, 7.5),
                           {.labels = Labels::letters, .website = false})});
}

void qr_beside(const Job& job, const std::string& payload, double code_mm) {
    const auto& [sheet, person, style, chance] = job;
    draw_qr(sheet, {85 - code_mm - 4, 55 - code_mm - 4, code_mm, code_mm}, payload);
    draw_logo(sheet, {71, 5, 9, 9}, style.accent, chance);
    const double room = 85 - code_mm - 4 - 5 - 3;
    set(sheet, {{5, 5, 62, 7},
                Align::left,
                Anchor::middle,
                1.2,
                {{company_of(person), name_type(style, 9)}}});
    set(sheet, {{5, 14, room, 13}, Align::left, Anchor::top, 1.28, who_lines(job, 11)});
    set(sheet, {{5, 28, room, 23},
                Align::left,
                Anchor::bottom,
                1.3,
                contact_of(person, small_type(style, 7), {.labels = icons_or_letters(chance)})});
}

void qr_website(const Job& job) {
    const std::string& site = job.person.website;
    const bool whole = site.rfind("https://", 0) == 0;
    qr_beside(job, whole ? site : "https://" + site, 19);
}

void qr_vcard(const Job& job) {
    qr_beside(job, vcard_of(job.person), 28);
}

void one_line(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    set(sheet, {{6, 10, 73, 20}, Align::centre, Anchor::middle, 1.3, who_lines(job, 14)});
    std::vector<SetLine> lines = {{company_of(person), main_type(style, 8)}};
    Words joined{"", "phone", {}};
    const std::string between = chance.likely(0.5) ? "  |  " : "  ·  ";
    const Number& office = person.numbers.front();
    joined.text = office.printed + between + person.mail;
    joined.values = {{"phone", office.printed, office.type, office.e164}, {"email", person.mail}};
    lines.push_back({joined, small_type(style, 7.5)});
    const std::string address = person.street + ", " + person.city;
    lines.push_back({{address, "address", {{"address", address}}}, small_type(style, 7.5)});
    set(sheet, {{5, 34, 75, 15}, Align::centre, Anchor::bottom, 1.4, lines});
}

}  // namespace

std::vector<Layout> special_layouts() {
    return {
        {"portrait", Shape::portrait, false, portrait},
        {"portrait-panel", Shape::portrait, false, portrait_panel},
        {"vertical-line", Shape::landscape, false, vertical_line},
        {"qr-website", Shape::landscape, false, qr_website},
        {"qr-vcard", Shape::landscape, false, qr_vcard},
        {"one-line", Shape::landscape, false, one_line},
    };
}

}  // namespace cards
