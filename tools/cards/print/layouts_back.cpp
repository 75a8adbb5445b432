// Back sides: the company without the person.

#include "print/layouts.h"
#include "print/ornament.h"

namespace cards {
namespace {

void services(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    set(sheet, {{6, 5, 73, 8},
                Align::left,
                Anchor::middle,
                1.2,
                {{company_of(person), name_type(style, 10)}}});
    draw_rule(sheet, {6, 14, 73, 0}, style.accent);
    std::vector<SetLine> lines;
    for (const std::string& service : person.services) {
        lines.push_back({{"•  " + service, "none", {}}, main_type(style, 8)});
    }
    set(sheet, {{6, 16, 45, 30}, Align::left, Anchor::top, 1.4, lines});
    draw_logo(sheet, {58, 20, 18, 18}, style.accent, chance);
    const Words website{person.website, "website", {{"website", person.website}}};
    set(sheet,
        {{6, 46, 73, 5}, Align::right, Anchor::bottom, 1.2, {{website, small_type(style, 8)}}});
}

void logo(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    draw_logo(sheet, {31.5, 8, 22, 22}, style.accent, chance);
    const Type slogan = main_type(style, 8);
    set(sheet,
        {{6, 33, 73, 16},
         Align::centre,
         Anchor::top,
         1.35,
         {{company_of(person), name_type(style, 12)}, {{person.slogan, "none", {}}, slogan}}});
}

void branch(const Job& job) {
    const auto& [sheet, person, style, chance] = job;
    fill_panel(sheet, {0, 0, 85, 16}, style.panel);
    draw_logo(sheet, {6, 3.5, 9, 9}, style.on_panel, chance);
    const Type company{style.display, 700, false, 10 * style.scale, style.on_panel};
    set(sheet,
        {{18, 3, 61, 10}, Align::left, Anchor::middle, 1.2, {{company_of(person), company}}});
    set(sheet, {{6, 20, 73, 8},
                Align::left,
                Anchor::middle,
                1.3,
                {{{person.slogan, "none", {}}, main_type(style, 9)}}});
    set(sheet, {{6, 29, 73, 21},
                Align::left,
                Anchor::bottom,
                1.35,
                contact_of(person, small_type(style, 8),
                           {.labels = Labels::words, .only_company = true})});
}

}  // namespace

std::vector<Layout> back_layouts() {
    return {
        {"back-services", Shape::landscape, true, services},
        {"back-logo", Shape::landscape, true, logo},
        {"back-branch", Shape::landscape, true, branch},
    };
}

}  // namespace cards
