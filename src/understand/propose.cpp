#include "understand/propose.h"

#include <algorithm>
#include <tuple>

#include "understand/agree.h"
#include "understand/country.h"
#include "understand/digits.h"

namespace cardfile::understanding {

namespace {

using Spans = std::vector<Span>;

void take(Spans& taken, const Spans& more) {
    taken.insert(taken.end(), more.begin(), more.end());
}

template <class F>
auto rank(const F& found) {
    return std::tuple(found.field.repaired.empty(), found.read);
}

auto rank(const FoundPhone& phone) {
    return std::tuple(phone.label != Label::none, !phone.field.number.empty(), phone.read);
}

/// Of what stands on the card twice the better one stays.
template <class F, class Same>
void drop_repeated(std::vector<F>& all, Same same) {
    std::vector<F> kept;
    for (F& found : all) {
        const auto twin =
            std::find_if(kept.begin(), kept.end(), [&](const F& k) { return same(k, found); });
        if (twin == kept.end())
            kept.push_back(std::move(found));
        else if (rank(found) > rank(*twin))
            *twin = std::move(found);
    }
    all = std::move(kept);
}

/// What has a form of its own: found first, each out of the way of the next.
Patterns find_patterns(const Sheet& sheet, const std::string& country, Spans& taken) {
    Patterns found;
    found.emails = find_emails(sheet);
    found.websites = find_websites(sheet, found.emails);
    settle_domains(sheet, found.emails, found.websites);
    for (const FoundEmail& email : found.emails) take(taken, email.spans);
    for (const FoundWebsite& website : found.websites) take(taken, website.spans);
    found.socials = find_socials(sheet, taken);
    for (const FoundSocial& social : found.socials) take(taken, social.spans);
    found.phones = find_phones(sheet, taken);
    found.country = country_of_card({sheet, found.phones, found.emails, found.websites}, country);
    settle_phones(found.phones, found.country);
    for (const FoundPhone& phone : found.phones) take(taken, phone.spans);
    drop_repeated(found.emails, [](const FoundEmail& a, const FoundEmail& b) {
        return a.name == b.name && a.domain == b.domain;
    });
    drop_repeated(found.websites, [](const FoundWebsite& a, const FoundWebsite& b) {
        return a.field.value == b.field.value;
    });
    drop_repeated(found.phones, [](const FoundPhone& a, const FoundPhone& b) {
        return digits_of(a.field.value) == digits_of(b.field.value) &&
               a.field.extension == b.field.extension;
    });
    return found;
}

/// The sign that a row opens with as the entry of a list: "» Oil changes", "- Lawn care".
std::string_view list_mark(const Row& row) {
    static constexpr std::string_view marks[] = {"»", "•", "·", "■", "►", "▪", "✓",
                                                 "-", "–", "*", "=", ">", "+"};
    for (const std::string_view mark : marks) {
        const bool apart = row.text.size() > mark.size() && row.text[mark.size()] == ' ';
        if (row.text.starts_with(mark) && apart) return mark;
    }
    return {};
}

/// What a company offers, row below row, is none of its names and nobody's title. Where most rows
/// bear a mark it is an ornament.
void drop_listed(const Sheet& sheet, std::vector<Piece>& pieces) {
    constexpr int least = 3;  // rows that make a list
    const auto marked = std::count_if(sheet.rows.begin(), sheet.rows.end(),
                                      [](const Row& row) { return !list_mark(row).empty(); });
    if (2 * marked > std::ssize(sheet.rows)) return;
    const auto is_listed = [&](const Piece& piece) {
        const std::string_view mark = list_mark(sheet.at(piece.span));
        const auto same = std::count_if(sheet.rows.begin(), sheet.rows.end(), [&](const Row& row) {
            return !mark.empty() && list_mark(row) == mark;
        });
        const bool digits = std::any_of(piece.tokens.begin(), piece.tokens.end(),
                                        [](const Token& token) { return token.is_number(); });
        return same >= least && !digits;
    };
    std::erase_if(pieces, is_listed);
}

/// Words that the owner said are titles are in the list of such words.
void know_words(const Rules& rules, Sheet& sheet) {
    for (Row& row : sheet.rows)
        for (Token& token : row.tokens)
            if (rules.title_words.count(token.folded) > 0) token.lists |= in::title_head;
}

}  // namespace

Proposal propose(const Lines& lines, const UnderstandOptions& options) {
    Proposal all;
    all.sheet = lay_out(lines);
    know_words(options.rules, all.sheet);
    const Sheet& sheet = all.sheet;
    all.patterns = find_patterns(sheet, options.country, all.taken);
    all.pieces = free_pieces(sheet, all.taken);
    drop_listed(sheet, all.pieces);
    const std::vector<Piece>& pieces = all.pieces;
    const Hints hints = hints_of(all.patterns.emails, all.patterns.websites);
    all.candidates = {name_candidates(sheet, pieces, hints), title_candidates(sheet, pieces, hints),
                      department_candidates(sheet, pieces),
                      company_candidates(sheet, pieces, hints), address_evidence(sheet, pieces)};
    return all;
}

}  // namespace cardfile::understanding
