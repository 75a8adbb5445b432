#include "print/lines.h"

#include <algorithm>

namespace cards {
namespace {

Type sized(const Job& job, const Piece& piece) {
    Type type{job.style.family, job.style.text_weight, false, piece.points * job.style.scale};
    type.italic = piece.voice == Voice::italic;
    type.stretch = job.style.stretch;
    return type;
}

/// Of the name and the company.
Type loud_type(Job& job, const Piece& piece) {
    Type type{job.style.display, job.style.name_weight, false, piece.points * job.style.scale};
    const bool on_panel = is_on_panel(job, piece.area);
    type.colour = on_panel ? job.style.on_panel : job.style.ink;
    if (piece.voice == Voice::script) {
        type.family = job.style.script;
        type.weight = 400;
        type.points *= 1.25;
    }
    if (piece.voice == Voice::spaced) type.spacing = job.chance.uniform(0.1, 0.26);
    type.italic = piece.voice == Voice::italic;
    return type;
}

Words voiced(const Job& job, const Piece& piece, const Words& words) {
    const bool loud = piece.voice == Voice::capitals || piece.voice == Voice::spaced;
    return loud ? in_capitals(words, *job.person.locale) : words;
}

/// Title, the same in English, department; each where there is one.
std::vector<SetLine> role_lines(Job& job, const Piece& piece, double points) {
    Piece smaller = piece;
    smaller.points = points;
    Type type = text_type(job, smaller);
    type.italic = type.italic || job.chance.likely(0.12);
    if (piece.voice == Voice::spaced) type.spacing = 0.12;
    const Words title = voiced(job, piece, field_of("title", job.person.title));
    std::vector<SetLine> lines;
    if (!job.person.title.empty()) lines.push_back({title, type});
    if (!job.person.second_title.empty()) {
        Type second = type;
        second.italic = job.chance.likely(0.4);
        lines.push_back({field_of("title", job.person.second_title), second});
    }
    if (!job.person.department.empty()) {
        lines.push_back({field_of("department", job.person.department), type});
    }
    return lines;
}

SetLine name_line(Job& job, const Piece& piece) {
    Type type = loud_type(job, piece);
    const bool plain = piece.voice == Voice::normal;
    if (plain && job.chance.likely(0.6)) type.family = job.style.family;
    if (plain && !is_on_panel(job, piece.area) && job.chance.likely(0.12)) {
        type.colour = job.style.accent;
    }
    Words words = voiced(job, piece, name_of(job.person));
    if (plain && job.chance.likely(0.1)) words = in_capitals(words, *job.person.locale);
    return {printed_in(type.family, words, *job.person.locale), type};
}

std::vector<SetLine> who_lines(Job& job, const Piece& piece) {
    std::vector<SetLine> lines = {name_line(job, piece)};
    const double share = job.chance.uniform(0.5, 0.75);
    const std::vector<SetLine> role = role_lines(job, piece, piece.points * share);
    // Seldom the title stands first.
    const bool title_first = job.chance.likely(0.06);
    lines.insert(title_first ? lines.begin() : lines.end(), role.begin(), role.end());
    return lines;
}

std::vector<SetLine> company_line(Job& job, const Piece& piece) {
    Type type = loud_type(job, piece);
    const bool free = !is_on_panel(job, piece.area);
    if (free && job.chance.likely(0.5)) type.colour = job.style.accent;
    const Words words = voiced(job, piece, field_of("company", job.person.company));
    return {{printed_in(type.family, words, *job.person.locale), type}};
}

std::vector<SetLine> colleague_lines(Job& job, const Piece& piece) {
    Job other = job;
    other.person = colleague_of(job.person, job.chance);
    std::vector<SetLine> lines = who_lines(other, piece);
    const std::vector<SetLine> own =
        contact_of(other.person, small_type(job, piece), job.manner,
                   {.address = false, .phones = true, .mail = true, .site = false});
    lines.insert(lines.end(), own.begin(), own.end());
    for (SetLine& line : lines) {
        if (line.words.field == "name" || line.words.field == "title") continue;
        line.type.points = small_type(job, piece).points * 0.66;
    }
    for (SetLine& line : lines) {
        for (Value& value : line.words.values) value.person = 1;
    }
    return lines;
}

/// As on real cards, not all that one can call or write to is set alike.
void vary(const Job& job, const Piece& piece, std::vector<SetLine>& lines) {
    const Style& style = job.style;
    const bool free = !is_on_panel(job, piece.area);
    for (SetLine& line : lines) {
        const std::string& field = line.words.field;
        const bool net = field == "email" || field == "website";
        if ((field == "phone" && style.loud_phones) || (net && style.loud_net)) {
            line.type.weight = 700;
        }
        if (net && style.loud_net && free) line.type.colour = style.accent;
        if (field == "phone" && style.loud_phones) line.type.points *= 1.12;
        if (field == "address" && style.small_address) line.type.points *= 0.86;
    }
}

std::vector<SetLine> contact_lines(Job& job, const Piece& piece) {
    ContactParts parts;
    const bool all = piece.part == Element::contact;
    parts.address = all || piece.part == Element::address;
    parts.phones = all || piece.part == Element::phones;
    parts.mail = all || piece.part == Element::net;
    parts.site = all || piece.part == Element::net;
    parts.social = piece.part == Element::social || (all && job.chance.likely(0.12));
    parts.only_company = job.layout.side != Side::front;
    parts.one_line = piece.area.width > 55 && job.chance.likely(0.5);
    // The manner is one for the whole card, unless the layout asks for another here.
    const Manner manner = piece.labels == Labels::any
                              ? job.manner
                              : choose_manner(piece.labels, job.person, job.chance);
    std::vector<SetLine> lines = contact_of(job.person, small_type(job, piece), manner, parts);
    vary(job, piece, lines);
    return lines;
}

std::vector<SetLine> words_line(const std::string& text, const Type& type) {
    if (text.empty()) return {};
    return {{{text}, type}};
}

}  // namespace

bool is_on_panel(const Job& job, const Area& area) {
    const double x = area.x + area.width / 2;
    const double y = area.y + area.height / 2;
    return std::any_of(job.panels.begin(), job.panels.end(), [&](const Area& panel) {
        return x > panel.x && x < panel.x + panel.width && y > panel.y &&
               y < panel.y + panel.height;
    });
}

Type small_type(const Job& job, const Piece& piece) {
    Type type = sized(job, piece);
    type.colour = is_on_panel(job, piece.area) ? job.style.on_panel : job.style.soft;
    return type;
}

Type text_type(const Job& job, const Piece& piece) {
    Type type = sized(job, piece);
    type.colour = is_on_panel(job, piece.area) ? job.style.on_panel : job.style.ink;
    return type;
}

std::vector<SetLine> lines_of(Job& job, const Piece& piece) {
    switch (piece.part) {
        case Element::who:
            return who_lines(job, piece);
        case Element::name:
            return {name_line(job, piece)};
        case Element::role:
            return role_lines(job, piece, piece.points);
        case Element::company:
            return company_line(job, piece);
        case Element::colleague:
            return colleague_lines(job, piece);
        case Element::site:
            if (job.person.website.empty()) return {};
            return {{field_of("website", job.person.website), text_type(job, piece)}};
        case Element::slogan:
            return words_line(job.person.slogan, text_type(job, piece));
        case Element::hours:
            return words_line(job.person.hours, small_type(job, piece));
        case Element::tax:
            return words_line(job.person.tax, small_type(job, piece));
        default:
            return contact_lines(job, piece);
    }
}

}  // namespace cards
