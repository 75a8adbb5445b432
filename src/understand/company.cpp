#include <algorithm>

#include "understand/company_form.h"
#include "understand/fold.h"
#include "understand/piece.h"

namespace cardfile::understanding {

namespace {

constexpr std::size_t most_words = 16;
constexpr Lists address_lists =
    in::street | in::building | in::country | in::place | in::address_label;
constexpr Lists legal_and_trade = in::legal_form | in::trade | in::institution;

/// Whether the first letters of the words, small ones left out or not, spell the owner's word.
bool initials_are(const std::vector<Token>& tokens, std::string_view owner) {
    std::string all, large;
    for (const Token& token : tokens) {
        if (token.folded.empty()) continue;
        all += token.folded.front();
        const bool small = token.letters <= 3 && token.shape == Shape::lower;
        if (!small) large += token.folded.front();
    }
    constexpr std::size_t least = 3;
    return owner.size() >= least && (all == owner || large == owner || large.starts_with(owner));
}

/// Whether the beginnings of the words, one after the other, spell the owner's word: "Northern
/// Light Optics" for norlightop.
bool beginnings_are(const std::vector<Token>& tokens, std::string_view owner) {
    constexpr std::size_t least = 5, least_each = 2;  // letters
    if (owner.size() < least || tokens.size() < 2) return false;
    std::vector<bool> reached(owner.size() + 1, false);  // by the words so far
    reached[0] = true;
    for (const Token& token : tokens) {
        const std::string word = squeeze(token.folded);
        std::vector<bool> next(owner.size() + 1, false);
        for (std::size_t from = 0; from < owner.size(); ++from)
            for (std::size_t n = 1; reached[from] && n <= word.size() && from + n <= owner.size() &&
                                    word[n - 1] == owner[from + n - 1];
                 ++n)
                if (n >= least_each) next[from + n] = true;
        reached = next;
        if (reached[owner.size()]) return true;
    }
    return false;
}

enum class Match { none, initials, part, whole };

/// Words of trades and services alone name no one: "INDUSTRIAL SOLUTIONS"; "Nordgruppen" does.
bool is_generic(const std::vector<Token>& tokens) {
    return std::all_of(tokens.begin(), tokens.end(), [](const Token& t) {
        if (ends_like_institution(t.folded)) return false;
        return t.letters < 2 || t.is(in::trade | in::institution | in::legal_form | in::ordinary |
                                     in::title_word | in::particle | in::building);
    });
}

/// How well a piece goes with the owner's word of a domain.
Match match_owner(const std::vector<Token>& tokens, const std::string& all,
                  const std::string& owner) {
    constexpr std::size_t least = 4;  // letters of a word that mean something
    if (owner.size() >= 2 && all == owner) return Match::whole;
    if (owner.size() >= least && all.starts_with(owner)) return Match::whole;
    if (owner.size() >= least && is_made_of(owner, tokens)) return Match::whole;
    if (beginnings_are(tokens, owner)) return Match::whole;
    std::string running;
    for (const Token& token : tokens) {
        running += squeeze(token.folded);
        if (owner.size() >= 3 && running == owner)
            return Match::whole;  // "Acme Metal San. Tic." for acmemetal
    }
    if (all.size() >= least && owner.find(all) != std::string::npos)
        return 2 * all.size() >= owner.size() ? Match::whole : Match::part;
    if (owner.size() >= 5 && edits(all, owner, 1) <= 1) return Match::whole;  // a letter misread
    if (owner.size() >= least && all.find(owner) != std::string::npos) return Match::part;
    for (const Token& token : tokens) {
        const bool telling =
            token.letters >= least && (token.lists & ~(in::given_name | in::family_name)) == 0;
        if (telling && owner.find(token.folded) != std::string::npos) return Match::part;
        constexpr std::size_t long_enough = 6;  // for a misread letter to leave it known
        if (owner.size() >= long_enough && edits(squeeze(token.folded), owner, 1) <= 1)
            return Match::part;
    }
    return initials_are(tokens, owner) ? Match::initials : Match::none;
}

/// Whether a domain or a mail address is called so.
bool add_owner(const std::vector<Token>& tokens, const Hints& hints, Evidence& evidence) {
    const std::string all = squeezed(tokens);
    Match best = Match::none;
    for (const std::string& owner : hints.owners)
        best = std::max(best, match_owner(tokens, all, owner));
    if (best == Match::whole) evidence.add(Clue::company_is_owner);
    if (best == Match::part) evidence.add(Clue::company_has_owner);
    if (best == Match::initials) evidence.add(Clue::company_initials_are_owner);
    if (best != Match::none) return true;
    constexpr std::size_t least = 5;
    for (std::string name : hints.provider_names) {
        while (!name.empty() && name.back() >= '0' && name.back() <= '9') name.pop_back();
        if (all.size() < least || name.size() < least) continue;
        // "RESTAURANT" at doesrestaurant@gmail.com is a part of the name, and not the telling one
        const bool within = name.find(all) != std::string::npos && !is_generic(tokens);
        const bool same = within || all.starts_with(name) || edits(all, name, 1) <= 1;
        if (!same) continue;
        evidence.add(Clue::company_in_mail_name);
        return true;
    }
    return false;
}

void add_place(const Sheet& sheet, const Row& row, Evidence& evidence) {
    constexpr double large = 1.5, very_large = 2.2, small = 0.8;
    double largest = 0;
    for (const Row& other : sheet.rows)
        if (!other.tokens.empty()) largest = std::max(largest, other.size);
    if (row.size >= large) evidence.add(Clue::company_large, row.size >= very_large ? 1.4 : 1);
    if (row.size >= 0.95 * largest && row.size > 1.2) evidence.add(Clue::company_largest);
    if (row.size < small) evidence.add(Clue::company_small);
    const double height = std::max(sheet.all.height(), 1e-9);
    if ((row.place.middle() - sheet.all.top) / height < 0.25) evidence.add(Clue::company_top);
}

/// Whether the words read as a sentence, a slogan or a list of services.
bool is_sentence(const Sheet& sheet, const Piece& piece) {
    const std::string_view text = sheet.text(piece.span);
    const bool legal = count_in(piece.tokens, in::legal_form) > 0;
    const auto commas = std::count(text.begin(), text.end(), ',');
    const int ordinary = static_cast<int>(
        std::count_if(piece.tokens.begin(), piece.tokens.end(), [](const Token& t) {
            const bool joins = t.folded == "and" || t.folded == "of" || t.folded == "the" ||
                               t.folded == "for" || t.folded == "ve" || t.folded == "de" ||
                               t.folded == "e";
            return t.is(in::ordinary) && !joins && t.letters > 1 &&
                   !t.is(in::trade | in::institution);
        }));
    const std::string& row = sheet.at(piece.span).text;
    const bool ends = (row.ends_with('.') || row.ends_with('!') || row.ends_with('?')) &&
                      piece.tokens.size() > 3 && !piece.tokens.back().is(in::legal_form);
    return !legal && (commas >= 2 || ordinary >= 2 ||
                      2 * ordinary >= static_cast<int>(piece.tokens.size()) || ends);
}

Evidence weigh_company(const Sheet& sheet, const Piece& piece, const Hints& hints) {
    Evidence evidence;
    const std::vector<Token>& tokens = piece.tokens;
    const Row& row = sheet.at(piece.span);
    const std::string_view text = sheet.text(piece.span);
    evidence.add(Clue::company_prior);
    const bool legal = has_legal_form(tokens);
    if (legal) evidence.add(Clue::company_legal_form);
    if (count_in(tokens, in::institution) > 0) evidence.add(Clue::company_institution);
    if (const int trade = count_in(tokens, in::trade); trade > 0)
        evidence.add(Clue::company_trade, std::min(trade, 2));
    const bool owner = add_owner(tokens, hints, evidence);
    if (!owner && is_generic(tokens)) evidence.add(Clue::company_generic, legal ? 1.6 : 1);
    add_place(sheet, row, evidence);
    const bool capitals = std::all_of(tokens.begin(), tokens.end(), [](const Token& t) {
        return t.shape == Shape::upper || t.letters < 2;
    });
    const bool lower = std::all_of(tokens.begin(), tokens.end(),
                                   [](const Token& t) { return t.shape == Shape::lower; });
    if (capitals) evidence.add(Clue::company_capitals);
    if (lower) evidence.add(Clue::company_lower_case);
    if (is_sentence(sheet, piece)) evidence.add(Clue::company_sentence);
    constexpr std::size_t usual = 7;
    if (tokens.size() > usual && !legal)
        evidence.add(Clue::company_long, static_cast<double>(tokens.size() - usual));
    if (!legal && count_in(tokens, in::department) > 0) evidence.add(Clue::company_department);
    // "Konsult Nordholm" at nordholm.example is what they do, "Konsult" alone what somebody is
    const auto titles = std::count_if(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.is(in::title_head) && !(owner && t.is(in::trade));
    });
    if (titles > 0 && !legal) evidence.add(Clue::company_title_words, static_cast<double>(titles));
    if (are_partners(text)) evidence.add(Clue::company_partners);
    const auto address = std::count_if(tokens.begin(), tokens.end(), [](const Token& t) {
        return t.letters > 1 && t.is(address_lists) && !t.is(legal_and_trade);
    });
    if (address > 0) evidence.add(Clue::company_address_words, static_cast<double>(address));
    if (std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.is_number(); }))
        evidence.add(Clue::company_digits);
    if (const int junk = count_junk(tokens); junk > 0) evidence.add(Clue::company_junk, junk);
    if (row.text.find("®") != std::string::npos || row.text.find("™") != std::string::npos)
        evidence.add(Clue::company_mark);
    constexpr double doubtful = 0.75;
    if (row.confidence < doubtful) evidence.add(Clue::poorly_read, doubtful - row.confidence);
    std::size_t letters = 0;
    for (const Token& token : tokens) letters += token.letters;
    if (letters < 3 || text.size() > 3 * letters) evidence.add(Clue::company_junk);
    return evidence;
}

/// How much a piece looks like a person's name by itself: a company is seldom called so.
double person_likeness(const std::vector<NameCandidate>& names, const Span& span) {
    double best = 0;
    for (const NameCandidate& name : names)
        if (name.spans.size() == 1 && name.spans.front().overlaps(span))
            best = std::max(best, name.evidence.score());
    return best;
}

void add_joined(const Sheet& sheet, const TwoRows& rows, const Hints& hints,
                std::vector<Candidate>& out) {
    const auto& [upper, lower] = rows;
    const Joint joint = joint_of(sheet, rows, hints);
    if (joint == Joint::none) return;
    Piece both = upper;
    both.tokens.insert(both.tokens.end(), lower.tokens.begin(), lower.tokens.end());
    Evidence evidence = weigh_company(sheet, both, hints);
    if (joint == Joint::like) evidence.add(Clue::company_joined);
    if (joint == Joint::open) evidence.add(Clue::company_goes_on);
    const std::string& first_row = sheet.at(upper.span).text;
    const std::string& second_row = sheet.at(lower.span).text;
    std::string value(sheet.text(upper.span));
    if (first_row.ends_with('&') || second_row.starts_with('&')) value += " &";
    value += " " + std::string(sheet.text(lower.span));
    out.push_back({{upper.span, lower.span}, value, evidence});
}

/// Without the specks at both ends that were read as letters; behind what a domain is called, all
/// that is no longer than two letters is one.
Piece without_specks(const Sheet& sheet, const Piece& piece, const Hints& hints) {
    std::string all;
    for (std::size_t i = 0; i + 1 < piece.tokens.size(); ++i) {
        all += squeeze(piece.tokens[i].folded);
        const bool rest =
            std::all_of(piece.tokens.begin() + static_cast<long>(i) + 1, piece.tokens.end(),
                        [](const Token& t) { return t.letters <= 2 && !t.is(in::legal_form); });
        const bool owner = std::any_of(hints.owners.begin(), hints.owners.end(),
                                       [&](const std::string& o) { return squeeze(o) == all; });
        if (rest && owner) return part_of(sheet, piece, 0, i + 1);
    }
    const auto speck = [](const Token& t) {
        return t.letters <= 2 && t.lists == 0 && count_junk({t}) > 0;
    };
    std::size_t from = 0, to = piece.tokens.size();
    while (from + 1 < to && speck(piece.tokens[from])) ++from;
    while (to > from + 1 && speck(piece.tokens[to - 1])) --to;
    return from == 0 && to == piece.tokens.size() ? piece : part_of(sheet, piece, from, to);
}

/// The back of a card, or a card of a mark alone: a word or two, and no way to reach anybody.
bool is_nearly_bare(const Sheet& sheet) {
    constexpr std::ptrdiff_t most_rows = 2;
    const auto says_something = [](const Row& row) {
        return std::any_of(row.tokens.begin(), row.tokens.end(),
                           [](const Token& token) { return token.letters > 2; });
    };
    const bool reachable = std::any_of(sheet.rows.begin(), sheet.rows.end(), [](const Row& row) {
        return std::any_of(row.tokens.begin(), row.tokens.end(),
                           [](const Token& token) { return token.is_number(); }) ||
               row.text.find('@') != std::string::npos;
    });
    return !reachable &&
           std::count_if(sheet.rows.begin(), sheet.rows.end(), says_something) <= most_rows;
}

}  // namespace

std::vector<Candidate> company_candidates(const Sheet& sheet, const std::vector<Piece>& pieces,
                                          const Hints& hints) {
    const std::vector<NameCandidate> names = name_candidates(sheet, pieces, hints);
    std::vector<Candidate> all;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].tokens.size() > most_words) continue;
        const Piece piece = without_specks(sheet, pieces[i], hints);
        Candidate candidate{
            {piece.span}, std::string(sheet.text(piece.span)), weigh_company(sheet, piece, hints)};
        const double person = person_likeness(names, pieces[i].span);
        if (person > 0) candidate.evidence.add(Clue::company_like_person, std::min(person, 3.0));
        all.push_back(std::move(candidate));
        if (i + 1 < pieces.size()) add_joined(sheet, {pieces[i], pieces[i + 1]}, hints, all);
    }
    compare_companies(sheet, all);
    if (is_nearly_bare(sheet))
        for (Candidate& candidate : all) candidate.evidence.add(Clue::company_alone);
    return all;
}

}  // namespace cardfile::understanding
