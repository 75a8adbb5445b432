#include <algorithm>

#include "understand/company_form.h"
#include "understand/fold.h"
#include "understand/piece.h"

namespace cardfile::understanding {

namespace {

constexpr std::size_t most_words = 12;
constexpr Lists title_lists = in::title_head | in::title_word;
constexpr Lists address_lists = in::street | in::building | in::country | in::place;

/// "Engineers", "Consultants": many are a company or a service, one is a title.
bool is_plural_only(const Token& token) {
    return token.is(in::trade | in::institution) && !token.is(in::title_head) &&
           token.folded.ends_with('s');
}

bool counts_as_title(const Token& token) {
    return token.is(title_lists) && token.letters > 1;
}

void add_neutral_words(const std::vector<Token>& tokens, Evidence& evidence) {
    int unknown = 0, company = 0, address = 0, known = 0;
    for (const Token& token : tokens) {
        const bool title =
            counts_as_title(token) || token.is(in::degree | in::particle | in::department);
        known += title ? 1 : 0;
        unknown += !title && token.letters > 1 &&
                           (token.lists & ~(in::given_name | in::family_name | in::ordinary)) == 0
                       ? 1
                       : 0;
        company += !title && token.is(in::institution | in::trade) ? 1 : 0;
        address += !title && token.letters > 2 && token.is(address_lists) ? 1 : 0;
    }
    if (unknown > 0) evidence.add(Clue::title_unknown_words, unknown);
    if (company > 0) evidence.add(Clue::title_company_words, company);
    if (address > 0) evidence.add(Clue::title_address_words, address);
    evidence.add(Clue::title_words,
                 static_cast<double>(known) / static_cast<double>(tokens.size()));
}

/// What a domain is called, with or without what they do: "Konsult Nordholm".
bool is_owner(const std::vector<Token>& tokens, const Hints& hints) {
    std::string name;
    for (const Token& token : tokens)
        if (!token.is(in::trade)) name += squeeze(token.folded);
    const std::string all = squeezed(tokens);
    constexpr std::size_t least = 4;
    return std::any_of(hints.owners.begin(), hints.owners.end(), [&](const std::string& owner) {
        return owner == all || (name.size() >= least && name != all && owner.starts_with(name));
    });
}

Evidence weigh_title(const Sheet& sheet, const Piece& piece, const Hints& hints) {
    Evidence evidence;
    const std::vector<Token>& tokens = piece.tokens;
    const Row& row = sheet.at(piece.span);
    evidence.add(Clue::title_prior);
    const auto head = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
        return t.is(in::title_head) && t.letters > 1;
    });
    evidence.add(head ? Clue::title_head : Clue::title_no_head);
    add_neutral_words(tokens, evidence);
    const bool ambiguous = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
        return t.is(in::legal_form) && t.is(title_lists);
    });
    if (has_legal_form(tokens) && !ambiguous) evidence.add(Clue::title_legal_form);
    if (std::any_of(tokens.begin(), tokens.end(),
                    [](const Token& t) { return t.is_number() || t.shape == Shape::code; }))
        evidence.add(Clue::title_digits);
    if (std::any_of(tokens.begin(), tokens.end(), is_plural_only)) evidence.add(Clue::title_plural);
    constexpr std::size_t usual = 5;
    if (tokens.size() > usual)
        evidence.add(Clue::title_long, static_cast<double>(tokens.size() - usual));
    constexpr double larger = 1.6;
    if (row.size > larger) evidence.add(Clue::title_larger);
    if (is_owner(tokens, hints)) evidence.add(Clue::title_is_owner);
    constexpr double doubtful = 0.75;
    if (row.confidence < doubtful) evidence.add(Clue::poorly_read, doubtful - row.confidence);
    return evidence;
}

/// Words that no list knows may be a title by their place alone: few, and begun with a capital. A
/// department is none: nobody is "Human Resources".
bool may_be_unknown_title(const Piece& piece) {
    constexpr std::size_t most = 5, least_letters = 4;
    const std::vector<Token>& tokens = piece.tokens;
    const bool written_so =
        tokens.front().shape == Shape::capital || tokens.front().shape == Shape::upper;
    const bool digits = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
        return t.is_number() || t.shape == Shape::code;
    });
    return written_so && !digits && count_in(tokens, in::department) == 0 &&
           tokens.size() <= most && tokens.front().letters >= least_letters;
}

void add_title(const Sheet& sheet, const Piece& piece, const Hints& hints,
               std::vector<Candidate>& out) {
    if (piece.tokens.empty() || piece.tokens.size() > most_words) return;
    if (count_in(piece.tokens, in::title_head) == 0 && !may_be_unknown_title(piece)) return;
    Candidate candidate{
        {piece.span}, std::string(sheet.text(piece.span)), weigh_title(sheet, piece, hints)};
    if (candidate.value.ends_with('.') && piece.tokens.back().letters > 4)
        candidate.value.pop_back();
    out.push_back(std::move(candidate));
}

bool opens_second_line(std::string_view word) {
    static constexpr std::string_view openers[] = {
        "of", "in",  "em", "to",  "at",  "in", "em", "to", "at", "and", "for", "de",   "da",
        "do", "des", "du", "fur", "und", "et", "ve", "e",  "y",  "der", "di",  "della"};
    return std::find(std::begin(openers), std::end(openers), word) != std::end(openers);
}

/// Whether words beside a title may be a person's, so that the title is cut off from them.
bool may_be_name(const std::vector<Token>& tokens, std::size_t from, std::size_t to) {
    constexpr std::size_t least = 2, most = 5;
    std::size_t named = 0;
    for (std::size_t i = from; i < to; ++i) {
        const Token& token = tokens[i];
        const bool name = token.is(in::given_name | in::family_name);
        if (token.is(in::ordinary | in::trade | in::institution | in::legal_form) && !name)
            return false;
        const bool written_so =
            token.shape == Shape::capital || token.shape == Shape::upper || token.is(in::particle);
        if (!written_so) return false;
        named += name || token.letters == 1 ? 1 : 0;
    }
    return to - from >= least && to - from <= most && named > 0;
}

/// "Regional Manager (South)": what stands in brackets belongs to the title.
bool is_followed_by_bracket(const Sheet& sheet, const Piece& clause) {
    const std::string_view behind =
        std::string_view(sheet.at(clause.span).text).substr(clause.span.end);
    return behind.starts_with('(') || behind.starts_with(" (");
}

/// "Regional Manager - North": few words behind the dash, and no company's.
bool goes_on_behind_dash(const Sheet& sheet, const std::vector<Piece>& clauses,
                         const Hints& hints) {
    if (clauses.size() != 2 || count_in(clauses.front().tokens, in::title_head) == 0) return false;
    const Piece& rest = clauses.back();
    const std::string_view between =
        std::string_view(sheet.at(rest.span).text)
            .substr(clauses.front().span.end, rest.span.begin - clauses.front().span.end);
    constexpr std::size_t most = 3;  // words
    const std::string all = squeeze(sheet.text(rest.span));
    const bool owner = std::any_of(hints.owners.begin(), hints.owners.end(),
                                   [&](const std::string& o) { return o.starts_with(all); });
    const bool dash = between == " - " || between == " – " || between == " — ";
    return dash && rest.tokens.size() <= most && !owner && !has_legal_form(rest.tokens) &&
           count_in(rest.tokens, in::given_name | in::family_name | in::institution) == 0;
}

/// The title's part of a clause that a name shares: from or up to the first word of titles.
void add_beside_name(const Sheet& sheet, const Piece& clause, const Hints& hints,
                     std::vector<Candidate>& out) {
    const std::vector<Token>& tokens = clause.tokens;
    const auto first = static_cast<std::size_t>(
        std::find_if(tokens.begin(), tokens.end(), counts_as_title) - tokens.begin());
    std::size_t last = tokens.size();
    while (last > 0 && !counts_as_title(tokens[last - 1])) --last;
    const std::string& text = sheet.at(clause.span).text;
    const auto at_blank = [&](std::size_t i) { return text[tokens[i].begin - 1] == ' '; };
    if (first > 0 && first < tokens.size() && at_blank(first) && may_be_name(tokens, 0, first))
        add_title(sheet, part_of(sheet, clause, first, tokens.size()), hints, out);
    if (first == 0 && last > 0 && last < tokens.size() && at_blank(last) &&
        may_be_name(tokens, last, tokens.size()) && !is_followed_by_bracket(sheet, clause) &&
        !opens_second_line(tokens[last - 1].folded))
        add_title(sheet, part_of(sheet, clause, 0, last), hints, out);
}

/// A title that goes on in the row below: "Director of" / "Global Sales", "Head" / "of Purchasing".
void add_continued(const Sheet& sheet, const TwoRows& rows, const Hints& hints,
                   std::vector<Candidate>& out) {
    const auto& [upper, lower] = rows;
    if (upper.span.row == lower.span.row || count_in(upper.tokens, in::title_head) == 0 ||
        lower.tokens.size() > 6)
        return;
    const auto space = space_below(sheet, upper.span.row, lower.span.row);
    if (!space || *space > 1 || !share_column(sheet.at(upper.span), sheet.at(lower.span))) return;
    const std::string& text = sheet.at(upper.span).text;
    const bool open_end = opens_second_line(upper.tokens.back().folded) || text.ends_with('&') ||
                          text.ends_with('-') || text.ends_with('/');
    const bool open_start = opens_second_line(lower.tokens.front().folded) ||
                            sheet.at(lower.span).text.starts_with('&');
    if (!open_end && !open_start) return;
    Evidence evidence = weigh_title(sheet, upper, hints);
    evidence.add(Clue::title_goes_on);
    const Span from_mark{lower.span.row, 0, lower.span.end};
    const bool mark = sheet.at(lower.span).text.starts_with('&');
    const std::string first(sheet.text(upper.span));
    const std::string second(sheet.text(mark ? from_mark : lower.span));
    const std::string between = text.ends_with('&') && !first.ends_with('&') ? " & " : " ";
    out.push_back({{upper.span, lower.span}, first + between + second, evidence});
}

}  // namespace

std::vector<Candidate> title_candidates(const Sheet& sheet, const std::vector<Piece>& pieces,
                                        const Hints& hints) {
    std::vector<Candidate> all;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::size_t first = all.size();
        add_title(sheet, pieces[i], hints, all);
        if (i + 1 < pieces.size()) add_continued(sheet, {pieces[i], pieces[i + 1]}, hints, all);
        const std::vector<Piece> clauses = clauses_of(sheet, pieces[i]);
        const bool dash = goes_on_behind_dash(sheet, clauses, hints);
        // "Prezes / President", "Founder, CEO": all of it
        const bool all_titles = std::all_of(
            clauses.begin(), clauses.end(),
            [](const Piece& clause) { return count_in(clause.tokens, in::title_head) > 0; });
        for (const Piece& clause : clauses) {
            if (clauses.size() > 1 && !all_titles && !dash &&
                !is_followed_by_bracket(sheet, clause))
                add_title(sheet, clause, hints, all);
            add_beside_name(sheet, clause, hints, all);
        }
        // "Av. Presidente Vargas, 12": a street called after somebody's title
        constexpr double surely = 3;
        const bool street = pieces[i].tokens.front().is(in::street) &&
                            std::any_of(pieces[i].tokens.begin(), pieces[i].tokens.end(),
                                        [](const Token& token) { return token.is_number(); });
        for (std::size_t k = first; street && k < all.size(); ++k)
            all[k].evidence.add(Clue::title_address_words, surely);
    }
    return all;
}

std::vector<Candidate> department_candidates(const Sheet& sheet, const std::vector<Piece>& pieces) {
    std::vector<Candidate> all;
    for (const Piece& piece : pieces) {
        if (piece.tokens.size() > most_words || count_in(piece.tokens, in::department) == 0)
            continue;
        Evidence evidence;
        evidence.add(Clue::department_prior);
        evidence.add(Clue::department_word);
        const int company = count_in(piece.tokens, in::legal_form);
        if (company > 0) evidence.add(Clue::department_company_words, company);
        constexpr std::size_t usual = 7;
        if (piece.tokens.size() > usual)
            evidence.add(Clue::department_unknown_words,
                         static_cast<double>(piece.tokens.size() - usual));
        all.push_back({{piece.span}, std::string(sheet.text(piece.span)), evidence});
    }
    return all;
}

}  // namespace cardfile::understanding
