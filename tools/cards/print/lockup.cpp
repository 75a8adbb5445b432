#include "print/lockup.h"

#include <algorithm>
#include <optional>

#include "print/fonts.h"
#include "print/letters.h"
#include "print/lines.h"
#include "print/logo.h"
#include "print/wordmark.h"

namespace cards {
namespace {

struct Logo {
    Area area;
    Align align = Align::left;
    bool sign = true, word = true;
    Voice voice = Voice::normal;
};

bool has(const Job& job, Element part) {
    const auto& pieces = job.layout.pieces;
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](const Piece& piece) { return piece.part == part; });
}

/// A logo's second colour need not be one of the card's.
Colour second_of(const Job& job, const Colour& ground) {
    static const std::vector<Colour> inks = {{0.89, 0.1, 0.13}, {0.95, 0.55, 0.05},
                                             {0.1, 0.6, 0.25},  {0.0, 0.55, 0.75},
                                             {0.98, 0.8, 0.1},  {0.1, 0.2, 0.5}};
    if (job.chance.likely(0.5)) return set_off(job.style.second, ground, 0.25);
    return set_off(job.chance.pick(inks), ground, 0.25);
}

Emblem emblem_of(const Job& job, const Logo& logo) {
    const Style& style = job.style;
    const bool on_panel = is_on_panel(job, logo.area);
    Emblem emblem;
    emblem.colour = on_panel ? style.on_panel : style.accent;
    emblem.ground = on_panel ? style.panel : style.paper;
    emblem.second =
        on_panel ? between(style.on_panel, style.panel, 0.35) : second_of(job, style.paper);
    // Where the word stands beside it, letters more are odd, but for its first.
    emblem.letters = logo.word ? letters_of(capitals(job.person.root, *job.person.locale)).front()
                               : initials_of(job.person.company, job.chance.likely(0.5) ? 2 : 3);
    if (logo.word && job.chance.likely(0.5)) emblem.letters.clear();
    emblem.family = pick_display_family(job.person.locale->language, job.chance);
    if (job.chance.likely(0.5)) emblem.motto = capitals(job.person.company, *job.person.locale);
    emblem.foil = style.foil;
    return emblem;
}

/// The logo's word; a field of the card where the company stands nowhere in full.
Words word_of(const Job& job, const Logo& logo) {
    Words words = field_of("company", job.person.root);
    if (has(job, Element::company)) words = {job.person.root};
    const bool loud = logo.voice == Voice::capitals || logo.voice == Voice::spaced;
    const bool plain = logo.voice == Voice::normal && job.chance.likely(0.5);
    return loud || plain ? in_capitals(words, *job.person.locale) : words;
}

/// What stands under the word: the trade or the slogan.
std::string small_line(const Job& job) {
    if (job.chance.likely(0.45)) return "";
    if (job.chance.likely(0.35) && !has(job, Element::slogan)) return job.person.slogan;
    const std::string& trade = job.person.trade;
    return job.chance.likely(0.5) ? capitals(trade, *job.person.locale) : trade;
}

/// The largest type, in that room, for a line.
Type fitted(Sheet& sheet, Type type, const std::string& text, const cv::Size2d& room) {
    type.points = 10;
    const Extent ink = sheet.measure(text, type);
    const double ems = type.points * mm_per_point;
    type.points *= std::min(room.width / std::max(ink.advance, ink.ink_right), room.height / ems);
    return type;
}

double begin(double from, double room, double width, Align align) {
    if (align == Align::left) return from;
    return from + (room - width) * (align == Align::centre ? 0.5 : 1);
}

/// Word and small line, one under the other in that area.
void print_words(const Job& job, const Logo& logo, const Emblem& emblem) {
    const Area& area = logo.area;
    Words words = word_of(job, logo);
    const std::string small = area.height > 6 ? small_line(job) : "";
    const Type face = lettering_of(job, logo.voice, emblem);
    words = printed_in(face.family, words, *job.person.locale);
    const bool trade = small != job.person.slogan;  // "ACME" over "Bakery" may be the name
    for (Value& value : words.values)
        if (trade && !small.empty()) value.also = words.text + " " + small;
    const double share = small.empty() ? 1 : 0.72;  // of the height, for the word
    const Type type =
        fitted(job.sheet, face, words.text, {area.width * 0.96, 0.85 * share * area.height});
    const Extent ink = job.sheet.measure(words.text, type);
    const double ems = type.points * mm_per_point;
    Type low{job.style.family, job.style.text_weight};
    low.colour = is_on_panel(job, area) ? job.style.on_panel : job.style.ink;
    low.spacing = job.chance.likely(0.3) ? 0.1 : 0;
    low =
        fitted(job.sheet, low, small.empty() ? "x" : small,
               {std::max(ink.advance, 0.8 * area.width), std::min(0.26 * area.height, 0.42 * ems)});
    constexpr double least = 3.4;  // points: smaller print is not on cards
    const bool both = !small.empty() && low.points > least;
    const double low_ems = low.points * mm_per_point;
    const double high = ink.ink_bottom - ink.ink_top;
    const double gap = 0.35 * low_ems;
    const double whole = high + (both ? gap + 1.1 * low_ems : 0);
    const double top = area.y + (area.height - whole) / 2;
    const double x = begin(area.x, area.width, ink.ink_right, logo.align);
    print_word(job, words, type, {x, top - ink.ink_top});
    if (!both) return;
    const double width = job.sheet.measure(small, low).advance;
    const double under = logo.align == Align::centre ? begin(x, ink.advance, width, Align::centre)
                                                     : begin(area.x, area.width, width, logo.align);
    const double left = std::clamp(under, area.x, area.x + std::max(0.0, area.width - width));
    job.sheet.write({small}, low, {left, top + high + gap + 0.9 * low_ems});
}

/// Sign and words beside or above each other.
void print_logo(Job& job, Logo logo) {
    job.logos.push_back(logo.area);
    const Emblem emblem = emblem_of(job, logo);
    if (!logo.word) return draw_logo(job.sheet, logo.area, emblem, job.chance);
    Area& area = logo.area;
    if (!logo.sign) return print_words(job, logo, emblem);
    const bool stacked = area.width < 1.9 * area.height;
    Area sign = area;
    if (stacked) {
        sign.height *= 0.58;
        area = {area.x, area.y + 1.1 * sign.height, area.width, area.height - 1.1 * sign.height};
        const double side = std::min(sign.width, sign.height);
        sign = {begin(sign.x, sign.width, side, logo.align), sign.y, side, sign.height};
    } else {
        sign.width = std::min(area.height, 0.4 * area.width);
        const double gap = 0.14 * sign.width;
        const bool after = logo.align == Align::right || job.chance.likely(0.1);
        if (after) sign.x = area.x + area.width - sign.width;
        if (!after) area.x += sign.width + gap;
        area.width -= sign.width + gap;
        logo.align = after ? Align::right : Align::left;
    }
    draw_logo(job.sheet, sign, emblem, job.chance);
    print_words(job, logo, emblem);
}

bool shaped(const Piece& piece) {
    return piece.part == Element::slant || piece.part == Element::wave ||
           piece.part == Element::disc;
}

/// Where the layout wants it, as wide as a logo may be.
Logo wanted(const Job& job, const std::vector<Piece>& pieces) {
    Logo logo{pieces.front().area, pieces.front().align, false, false, Voice::normal};
    for (const Piece& piece : pieces) {
        const Area& area = piece.area;
        const double right = std::max(logo.area.x + logo.area.width, area.x + area.width);
        const double bottom = std::max(logo.area.y + logo.area.height, area.y + area.height);
        logo.area.x = std::min(logo.area.x, area.x);
        logo.area.y = std::min(logo.area.y, area.y);
        logo.area.width = right - logo.area.x;
        logo.area.height = bottom - logo.area.y;
        logo.sign = logo.sign || piece.part == Element::mark;
        logo.word = logo.word || piece.part == Element::word;
        if (piece.part == Element::word) {
            logo.voice = piece.voice;
            logo.align = piece.align;
        }
    }
    const double most = job.sheet.width() * 0.5;
    if (logo.area.width > most && job.layout.side == Side::front) {
        logo.area.x = begin(logo.area.x, logo.area.width, most, logo.align);
        logo.area.width = most;
    }
    return logo;
}

/// A place for a logo that the layout did not think of.
std::optional<Logo> found(const Job& job, const Room& room) {
    const Area free = room.largest(14, 8);
    if (free.width == 0) return std::nullopt;
    Logo logo;
    logo.word = job.chance.likely(0.6);
    logo.sign = !logo.word || job.chance.likely(0.7);
    const double width = std::min(free.width, job.sheet.width() * job.chance.uniform(0.2, 0.42));
    const double height = std::min(free.height, width * job.chance.uniform(0.3, 0.9));
    const double across = std::clamp(job.chance.uniform(-0.5, 1.5), 0.0, 1.0);
    const double down = std::clamp(job.chance.uniform(-0.5, 1.5), 0.0, 1.0);
    logo.area = {free.x + across * (free.width - width), free.y + down * (free.height - height),
                 width, height};
    return logo;
}

}  // namespace

Room room_left(const Job& job) {
    constexpr double margin_mm = 3;
    Room room(job.sheet, margin_mm);
    for (const Piece& piece : job.layout.pieces) {
        const bool whole = piece.part == Element::photo || piece.part == Element::map ||
                           piece.part == Element::rule;
        if (whole) room.take(piece.area);
        if (shaped(piece) || piece.part == Element::panel || piece.part == Element::frame) {
            room.take_outline(piece.area);
        }
    }
    for (const Area& logo : job.logos) room.take(logo);
    room.take_print(job.sheet);
    return room;
}

void print_logos(Job& job) {
    std::vector<Piece> pieces;
    bool odd = false;
    for (const Piece& piece : job.layout.pieces) {
        if (piece.part == Element::mark || piece.part == Element::word) pieces.push_back(piece);
        odd = odd || shaped(piece);
    }
    const Room room = room_left(job);
    if (pieces.empty()) {
        const bool bare = odd || job.layout.side != Side::front || job.chance.likely(0.35);
        if (bare) return;
        if (const auto logo = found(job, room)) print_logo(job, *logo);
        return;
    }
    Logo logo = wanted(job, pieces);
    // Of a sign and a word that stand apart, each has its own place.
    const double far = 0.75 * job.sheet.width();
    if (pieces.size() > 1 &&
        (odd || logo.area.height > 0.5 * job.sheet.height() || logo.area.width > far)) {
        for (const Piece& piece : pieces) print_logo(job, wanted(job, {piece}));
        return;
    }
    if (!logo.word && !odd) logo.word = job.chance.likely(0.35);
    if (!logo.sign && !odd) logo.sign = job.chance.likely(0.5);
    const double most_high = job.chance.uniform(0.2, 0.42) * job.sheet.height();
    const Area grown = room.grown(logo.area, std::max(logo.area.width, 0.45 * job.sheet.width()),
                                  std::max(logo.area.height, most_high));
    const bool larger = grown.width * grown.height > logo.area.width * logo.area.height;
    if (!odd && larger) logo.area = grown;
    print_logo(job, logo);
}

}  // namespace cards
