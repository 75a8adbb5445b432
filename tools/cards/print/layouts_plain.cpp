// Layouts of print alone on one ground.

#include "print/layouts.h"
#include "print/ornament.h"

namespace cards {
namespace {

Type company_type(const Job& job, double points) {
    Type type = name_type(job.style, points);
    type.colour = job.style.accent;
    return type;
}

void left(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    draw_logo(sheet, {6, 6, 9, 9}, style.accent, chance);
    set(sheet, {{17, 6, 62, 9},
                Align::left,
                Anchor::middle,
                1.2,
                {{company_of(person), company_type(job, 10)}}});
    set(sheet, {{6, 18.5, 73, 13}, Align::left, Anchor::top, 1.28, who_lines(job, 12)});
    set(sheet, {{6, 33, 73, 18},
                Align::left,
                Anchor::bottom,
                1.3,
                contact_of(person, small_type(style, 7.5), {.address_on_one_line = true})});
}

void centred(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    if (chance.likely(0.6)) draw_logo(sheet, {39, 4.5, 7, 7}, style.accent, chance);
    set(sheet, {{6, 12, 73, 6},
                Align::centre,
                Anchor::middle,
                1.2,
                {{company_of(person), company_type(job, 9)}}});
    set(sheet, {{6, 19, 73, 12.5}, Align::centre, Anchor::middle, 1.25, who_lines(job, 13)});
    draw_rule(sheet, {30, 32.6, 25, 0}, style.accent);
    set(sheet, {{6, 33.5, 73, 18},
                Align::centre,
                Anchor::bottom,
                1.28,
                contact_of(person, small_type(style, 7.5),
                           {.labels = Labels::words, .address_on_one_line = true})});
}

void right(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    draw_logo(sheet, {6, 6, 11, 11}, style.accent, chance);
    set(sheet, {{22, 5, 57, 14}, Align::right, Anchor::top, 1.25, who_lines(job, 12.5)});
    set(sheet, {{22, 22, 57, 6},
                Align::right,
                Anchor::middle,
                1.2,
                {{company_of(person), company_type(job, 9)}}});
    set(sheet, {{22, 29, 57, 22},
                Align::right,
                Anchor::bottom,
                1.28,
                contact_of(person, small_type(style, 7.5), {.labels = Labels::words})});
}

void two_columns(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    draw_logo(sheet, {6, 6, 8, 8}, style.accent, chance);
    set(sheet, {{16, 6, 63, 8},
                Align::left,
                Anchor::middle,
                1.2,
                {{root_of(person), company_type(job, 13)}}});
    set(sheet, {{6, 22, 34, 14}, Align::left, Anchor::top, 1.3, who_lines(job, 10.5)});
    std::vector<SetLine> address = {
        {company_of(person), main_type(style, 7.5)},
        {{person.street, "address", {{"address", person.street}}}, small_type(style, 7)},
        {{person.city, "address", {{"address", person.city}}}, small_type(style, 7)}};
    set(sheet, {{6, 38, 34, 12.5}, Align::left, Anchor::bottom, 1.3, address});
    set(sheet,
        {{45, 30, 35, 20.5},
         Align::left,
         Anchor::bottom,
         1.35,
         contact_of(person, small_type(style, 7), {.labels = Labels::letters, .address = false})});
}

void labels_in_column(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    set(sheet, {{6, 5, 60, 7},
                Align::left,
                Anchor::middle,
                1.2,
                {{company_of(person), company_type(job, 10)}}});
    draw_logo(sheet, {70, 5, 9, 9}, style.accent, chance);
    draw_rule(sheet, {6, 15, 73, 0}, style.accent);
    set(sheet, {{6, 17, 73, 13}, Align::left, Anchor::top, 1.28, who_lines(job, 11.5)});
    set(sheet, {{6, 31, 73, 20},
                Align::left,
                Anchor::bottom,
                1.3,
                contact_of(person, small_type(style, 7.5), {.labels = Labels::column})});
}

void letter_labels(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    set(sheet, {{8, 8, 69, 14}, Align::left, Anchor::top, 1.3, who_lines(job, 14)});
    const bool rule = chance.likely(0.5);
    if (rule) draw_rule(sheet, {8, 26, 12, 0.5}, style.accent);
    std::vector<SetLine> lines = {{company_of(person), main_type(style, 8)}};
    for (const SetLine& line :
         contact_of(person, small_type(style, 7.2), {.labels = Labels::letters})) {
        lines.push_back(line);
    }
    set(sheet, {{8, 28, 69, 21.5}, Align::left, Anchor::bottom, 1.28, lines});
}

void capitals_spaced(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    Type name = name_type(style, 11);
    name.weight = chance.likely(0.5) ? 400 : 700;
    name.spacing = chance.uniform(0.12, 0.26);
    Type title = main_type(style, 6.2);
    title.spacing = 0.15;
    Type company = company_type(job, 8.5);
    company.spacing = 0.2;
    set(sheet, {{6, 7, 73, 6},
                Align::centre,
                Anchor::middle,
                1.2,
                {{in_capitals(company_of(person), person), company}}});
    set(sheet, {{6, 19, 73, 11},
                Align::centre,
                Anchor::middle,
                1.5,
                {{in_capitals(name_of(person), person), name},
                 {in_capitals(title_of(person), person), title}}});
    set(sheet, {{6, 33, 73, 17},
                Align::centre,
                Anchor::bottom,
                1.35,
                contact_of(person, small_type(style, 7),
                           {.labels = Labels::none, .address_on_one_line = true})});
}

void small_print(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    draw_logo(sheet, {6, 6, 13, 13}, style.accent, chance);
    set(sheet, {{44, 7, 35, 10}, Align::left, Anchor::top, 1.3, who_lines(job, 8.5)});
    std::vector<SetLine> lines = {{company_of(person), main_type(style, 6.2)}};
    for (const SetLine& line :
         contact_of(person, small_type(style, 5.4), {.labels = Labels::letters})) {
        lines.push_back(line);
    }
    set(sheet, {{44, 26, 35, 23}, Align::left, Anchor::bottom, 1.35, lines});
}

}  // namespace

std::vector<Layout> plain_layouts() {
    return {
        {"left", Shape::landscape, false, left},
        {"centred", Shape::landscape, false, centred},
        {"right", Shape::landscape, false, right},
        {"two-columns", Shape::landscape, false, two_columns},
        {"label-column", Shape::landscape, false, labels_in_column},
        {"letter-labels", Shape::landscape, false, letter_labels},
        {"spaced-capitals", Shape::landscape, false, capitals_spaced},
        {"small-print", Shape::landscape, false, small_print},
    };
}

}  // namespace cards
