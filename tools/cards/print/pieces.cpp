#include "print/pieces.h"

#include <algorithm>

#include "print/code.h"
#include "print/ground.h"
#include "print/lines.h"
#include "print/ornament.h"
#include "print/scenery.h"
#include "print/small_print.h"

namespace cards {
namespace {

bool spare(const SetLine& line) {
    const std::string& field = line.words.field;
    return field == "none" || field == "social" || field == "address" || field == "phone" ||
           field == "department";
}

void drop_what_crowds(Sheet& sheet, Block& block, double least_points) {
    while (block.lines.size() > 3) {
        const double smallest = std::min_element(block.lines.begin(), block.lines.end(),
                                                 [](const SetLine& a, const SetLine& b) {
                                                     return a.type.points < b.type.points;
                                                 })
                                    ->type.points;
        if (smallest * fitting(sheet, block) >= least_points) return;
        const auto last = std::find_if(block.lines.rbegin(), block.lines.rend(), spare);
        if (last == block.lines.rend()) return;
        block.lines.erase(std::next(last).base());
    }
}

/// Baseline to baseline, in ems: half of all cards are set as small programs do by default, many a
/// full one with hardly any room between the lines.
double leading(Chance& chance) {
    return chance.likely(0.35) ? chance.uniform(1.03, 1.14) : chance.uniform(1.14, 1.45);
}

void set_lines(Job& job, const Piece& piece, std::vector<SetLine> lines) {
    if (lines.empty()) return;
    Block block{piece.area, piece.align, piece.anchor, leading(job.chance), std::move(lines)};
    block.icon_colour = is_on_panel(job, piece.area) ? job.style.on_panel : job.style.accent;
    break_addresses(job.sheet, block);
    drop_what_crowds(job.sheet, block, job.style.least_points);
    job.blocks.push_back(std::move(block));
}

void print_field(Job& job, const Piece& piece) {
    const Area& area = piece.area;
    const Colour& colour = job.style.panel;
    switch (piece.part) {
        case Element::slant:
            fill_slant(job.sheet, area, colour);
            break;
        case Element::wave:
            fill_panel(job.sheet, {0, 0, 0, 0}, colour);
            draw_wave(job.sheet, area, colour);
            break;
        case Element::disc:
            fill_disc(job.sheet, area, colour);
            break;
        default:
            fill_panel(job.sheet, area, colour);
    }
    job.panels.push_back(area);
}

void print_ornament(Job& job, const Piece& piece) {
    const Colour& colour = is_on_panel(job, piece.area) ? job.style.on_panel : job.style.accent;
    switch (piece.part) {
        case Element::photo:
            job.sheet.paint(scenery(job.style.accent, job.chance),
                            cardfile::rectangle(piece.area.x, piece.area.y, piece.area.width,
                                                piece.area.height),
                            1);
            break;
        case Element::frame:
            draw_frame(job.sheet, piece.area, colour);
            break;
        case Element::map:
            draw_map(job.sheet, piece.area, job.style.accent, job.chance);
            break;
        default:
            draw_rule(job.sheet, piece.area, colour);
    }
}

void print_code(Job& job, const Piece& piece) {
    std::string payload = site_of(job.person);
    if (piece.part == Element::code_vcard) payload = vcard_of(job.person);
    if (piece.part == Element::code_mecard) payload = mecard_of(job.person);
    note_payload(job.sheet, job.person, payload);
    const double side = std::min(piece.area.width, piece.area.height);
    draw_qr(job.sheet, {piece.area.x, piece.area.y, side, side}, payload);
}

/// Along the card's side, read upwards or downwards.
void print_upright(Job& job, const Piece& piece) {
    Type type = small_type(job, piece);
    const bool site = !job.person.website.empty();
    const Words words =
        site ? field_of("website", job.person.website) : field_of("company", job.person.company);
    const double room = piece.area.height;
    double length = job.sheet.measure(words.text, type).advance;
    if (length > room) type.points *= room / length;
    length = std::min(length, room);
    const bool upwards = job.chance.likely(0.7);
    const double middle = piece.area.y + room / 2;
    // The capitals' height is about 0.7 em: the line stands in the middle of its strip.
    const double half = 0.35 * type.points * mm_per_point;
    const double x = piece.area.x + piece.area.width / 2;
    job.sheet.write(words, type,
                    {upwards ? x + half : x - half, middle + (upwards ? length : -length) / 2,
                     upwards ? -90.0 : 90.0});
}

/// Lists side by side in an area that is wide enough, one list of lines each.
void print_columns(Job& job, const Piece& piece, const std::vector<std::vector<SetLine>>& lists) {
    const auto count = static_cast<double>(lists.size());
    constexpr double gap_mm = 2.5;
    Piece part = piece;
    part.area.width = (piece.area.width - gap_mm * (count - 1)) / count;
    for (const std::vector<SetLine>& list : lists) {
        set_lines(job, part, list);
        part.area.x += part.area.width + gap_mm;
    }
}

void print_services(Job& job, const Piece& piece) {
    const std::size_t columns = piece.area.width > 60 && job.chance.likely(0.7) ? 2 : 1;
    const auto rows = static_cast<std::size_t>(job.chance.whole(3, 6));
    const std::vector<std::string> bullets = {"•  ", "•  ", "- ", "", "» ", "· "};
    const std::string bullet = job.chance.pick(bullets);
    std::vector<std::vector<SetLine>> lists(columns);
    for (std::size_t i = 0; i < std::min(rows * columns, job.person.services.size()); ++i) {
        lists[i % columns].push_back({{bullet + job.person.services[i]}, text_type(job, piece)});
    }
    print_columns(job, piece, lists);
}

void print_offices(Job& job, const Piece& piece) {
    const std::size_t count = piece.area.width > 60 ? 3 : 2;
    std::vector<std::vector<SetLine>> lists;
    for (std::size_t i = 1; i <= count; ++i) {
        lists.push_back(office_of(branch_of(job.person, job.chance), static_cast<int>(i),
                                  small_type(job, piece), job.manner));
    }
    if (piece.area.width > 50) return print_columns(job, piece, lists);
    Piece part = piece;
    part.area.height /= static_cast<double>(count);
    for (const auto& list : lists) {
        set_lines(job, part, list);
        part.area.y += part.area.height;
    }
}

}  // namespace

void set_words(Job& job) {
    agree_on_size(job.sheet, job.blocks);
    for (const Block& block : job.blocks) set(job.sheet, block);
    job.blocks.clear();
}

void print_piece(Job& job, const Piece& piece) {
    switch (piece.part) {
        case Element::panel:
        case Element::slant:
        case Element::wave:
        case Element::disc:
            return print_field(job, piece);
        case Element::photo:
        case Element::frame:
        case Element::rule:
        case Element::map:
            return print_ornament(job, piece);
        case Element::mark:
        case Element::word:
            return;  // print_logos() sets them into the room that is left
        case Element::code_site:
        case Element::code_vcard:
        case Element::code_mecard:
            return print_code(job, piece);
        case Element::upright:
            return print_upright(job, piece);
        case Element::services:
            return print_services(job, piece);
        case Element::offices:
            return print_offices(job, piece);
        default:
            return set_lines(job, piece, lines_of(job, piece));
    }
}

}  // namespace cards
