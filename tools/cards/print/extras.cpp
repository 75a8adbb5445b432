#include "print/extras.h"

#include <cairo.h>

#include <algorithm>

#include "print/fonts.h"
#include "print/lines.h"
#include "print/lockup.h"
#include "print/logo.h"
#include "print/ornament.h"
#include "print/scenery.h"
#include "print/typeset.h"

namespace cards {
namespace {

/// A square at a random end of the free area, or anywhere in it.
Area place_in(const Area& free, double width, double height, Chance& chance) {
    const double across = std::clamp(chance.uniform(-0.5, 1.5), 0.0, 1.0);
    const double down = std::clamp(chance.uniform(-0.5, 1.5), 0.0, 1.0);
    return {free.x + across * (free.width - width), free.y + down * (free.height - height), width,
            height};
}

void print_portrait(Job& job, const Area& free) {
    const double height = std::min({free.height, free.width * 1.3, 24.0});
    const Area area = place_in(free, height * 0.75, height, job.chance);
    job.sheet.paint(portrait(job.chance),
                    cardfile::rectangle(area.x, area.y, area.width, area.height), 1);
    job.logos.push_back(area);
}

/// A mark of a norm or a guild: a box or a sign with small print nobody reads.
void print_badge(Job& job, const Area& area, const Colour& ink) {
    static const std::vector<std::string> norms = {"ISO 9001",  "CERTIFIED", "CE",  "MEMBER",
                                                   "ISO 14001", "QUALITY",   "TÜV", "EST. 1987"};
    cairo_t* pen = job.sheet.pen();
    const Emblem emblem{ink, between(ink, {1, 1, 1}, 0.4), {1, 1, 1}, "Liberation Sans",
                        "Q", "CERTIFIED COMPANY"};
    draw_frame(job.sheet, area, ink);
    draw_logo(job.sheet, {area.x, area.y, area.width, area.height * 0.72}, emblem, job.chance);
    const Typeset& line = typeset(job.chance.pick(norms), {"Liberation Sans", 700});
    const double size = std::min(area.height * 0.22, 0.9 * area.width / line.extent().advance);
    cairo_save(pen);
    cairo_translate(pen, area.x + (area.width - size * line.extent().advance) / 2,
                    area.y + area.height * 0.94);
    cairo_scale(pen, size, size);
    job.sheet.colour(ink);
    line.show(pen);
    cairo_restore(pen);
}

void print_badges(Job& job, const Area& free) {
    const double side = std::min({free.height, job.chance.uniform(7, 11), free.width});
    const int most = std::min(3, static_cast<int>((free.width + 1) / (side + 1)));
    const int count = job.chance.whole(1, std::max(1, most));
    const double width = count * (side + 1) - 1;
    const Area row = place_in(free, width, side, job.chance);
    const Colour ink = is_on_panel(job, row) ? job.style.on_panel : job.style.ink;
    for (int i = 0; i < count; ++i) {
        print_badge(job, {row.x + i * (side + 1), row.y, side, side}, ink);
    }
    job.logos.push_back(row);
}

/// The sign of another house: a partner's, a brand's.
void print_partner(Job& job, const Area& free) {
    const double side = std::min({free.height, free.width, job.chance.uniform(7, 13)});
    const Area square = place_in(free, side, side, job.chance);
    const Colour ink = is_on_panel(job, square) ? job.style.on_panel
                                                : set_off(job.style.panel, job.style.paper, 0.3);
    const std::string family = pick_display_family(job.person.locale->language, job.chance);
    const Emblem emblem{ink, between(ink, job.style.accent, 0.6), job.style.paper, family, "", ""};
    draw_logo(job.sheet, square, emblem, job.chance);
    job.logos.push_back(square);
}

void print_list(Job& job, const Area& free) {
    Piece piece{Element::services, free, Align::left, Anchor::middle, 6};
    piece.area.width = std::min(piece.area.width, 55.0);
    if (job.chance.likely(0.4)) piece.part = Element::slogan;
    if (piece.part == Element::slogan) piece.area.height = std::min(piece.area.height, 5.0);
    print_piece(job, piece);
}

}  // namespace

void print_extras(Job& job) {
    Chance& chance = job.chance;
    const bool shaped =
        std::any_of(job.layout.pieces.begin(), job.layout.pieces.end(), [](const Piece& piece) {
            return piece.part == Element::disc || piece.part == Element::wave ||
                   piece.part == Element::slant;
        });
    if (shaped || job.layout.side != Side::front || chance.likely(0.4)) return;
    const Area free = room_left(job).largest(9, 8);
    if (free.width == 0) return;
    const bool large = free.width > 26 && free.height > 9;
    switch (chance.whole(0, 8)) {
        case 0:
            // Hardly anybody prints a face, and a drawn one is known as such at once.
            if (free.height > 14 && chance.likely(0.2)) return print_portrait(job, free);
            return print_badges(job, free);
        case 1:
            return print_badges(job, free);
        case 2:
        case 3:
            return print_partner(job, free);
        default:
            if (large) print_list(job, free);
    }
}

}  // namespace cards
