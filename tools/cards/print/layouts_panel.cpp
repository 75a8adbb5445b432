// Layouts on two grounds: panels, bands and split cards.

#include "print/layouts.h"
#include "print/ornament.h"

namespace cards {
namespace {

Type on_panel(const Job& job, double points, int weight = 400) {
    return {job.style.display, weight, false, points * job.style.scale, job.style.on_panel};
}

void side_panel(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    fill_panel(sheet, {0, 0, 27, 55}, style.panel);
    draw_logo(sheet, {6.5, 13, 14, 14}, style.on_panel, chance);
    set(sheet, {{2.5, 31, 22, 6},
                Align::centre,
                Anchor::middle,
                1.2,
                {{root_of(person), on_panel(job, 11, 700)}}});
    set(sheet, {{32, 7, 48, 13}, Align::left, Anchor::top, 1.28, who_lines(job, 11.5)});
    std::vector<SetLine> lines = {{company_of(person), main_type(style, 8)}};
    for (const SetLine& line :
         contact_of(person, small_type(style, 7), {.labels = icons_or_letters(chance)})) {
        lines.push_back(line);
    }
    set(sheet, {{32, 24, 48, 26}, Align::left, Anchor::bottom, 1.3, lines});
}

void right_panel(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    fill_panel(sheet, {47, 0, 38, 55}, style.panel);
    draw_logo(sheet, {15, 8, 14, 14}, style.accent, chance);
    set(sheet, {{4, 24, 39, 6},
                Align::centre,
                Anchor::middle,
                1.2,
                {{company_of(person), main_type(style, 8.5)}}});
    set(sheet, {{4, 35, 39, 14}, Align::centre, Anchor::middle, 1.28, who_lines(job, 10.5)});
    Type type = on_panel(job, 6.8);
    type.family = style.family;
    set(sheet, {{50, 8, 32, 39},
                Align::left,
                Anchor::middle,
                1.55,
                contact_of(person, type, {.labels = icons_or_letters(chance)})});
}

void split(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    fill_panel(sheet, {0, 0, 85, 25}, style.panel);
    set(sheet, {{6, 5, 56, 15},
                Align::left,
                Anchor::middle,
                1.3,
                {{name_of(person), on_panel(job, 13, 700)}, {title_of(person), on_panel(job, 8)}}});
    draw_logo(sheet, {68, 6, 11, 11}, style.on_panel, chance);
    set(sheet, {{6, 27.5, 73, 6},
                Align::left,
                Anchor::middle,
                1.2,
                {{company_of(person), name_type(style, 9)}}});
    set(sheet, {{6, 34, 73, 17.5},
                Align::left,
                Anchor::middle,
                1.28,
                contact_of(person, small_type(style, 7.2),
                           {.labels = Labels::words, .address_on_one_line = true})});
}

void bottom_band(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    fill_panel(sheet, {0, 45, 85, 10}, style.panel);
    draw_logo(sheet, {6, 6, 10, 10}, style.accent, chance);
    set(sheet, {{18, 6, 61, 10},
                Align::left,
                Anchor::middle,
                1.2,
                {{company_of(person), name_type(style, 10)}}});
    set(sheet, {{6, 19, 36, 14}, Align::left, Anchor::top, 1.28, who_lines(job, 11)});
    set(sheet,
        {{44, 19, 36, 24},
         Align::left,
         Anchor::top,
         1.3,
         contact_of(person, small_type(style, 7), {.labels = Labels::words, .website = false})});
    const Words website{person.website, "website", {{"website", person.website}}};
    set(sheet,
        {{6, 46.5, 73, 7}, Align::right, Anchor::middle, 1.2, {{website, on_panel(job, 8.5)}}});
}

void wave(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    draw_wave(sheet, 13, style.accent);
    draw_logo(sheet, {6, 5, 9, 9}, style.accent, chance);
    set(sheet, {{17, 5, 62, 9},
                Align::left,
                Anchor::middle,
                1.2,
                {{company_of(person), name_type(style, 9.5)}}});
    set(sheet, {{6, 17, 36, 13}, Align::left, Anchor::top, 1.28, who_lines(job, 10.5)});
    set(sheet, {{44, 17, 36, 22},
                Align::left,
                Anchor::top,
                1.3,
                contact_of(person, small_type(style, 7), {.labels = icons_or_letters(chance)})});
}

}  // namespace

std::vector<Layout> panel_layouts() {
    return {
        {"side-panel", Shape::landscape, false, side_panel},
        {"right-panel", Shape::landscape, false, right_panel},
        {"split", Shape::landscape, false, split},
        {"bottom-band", Shape::landscape, false, bottom_band},
        {"wave", Shape::landscape, false, wave},
    };
}

}  // namespace cards
