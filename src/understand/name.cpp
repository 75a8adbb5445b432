#include <algorithm>

#include "understand/fold.h"
#include "understand/name_form.h"
#include "understand/piece.h"

namespace cardfile::understanding {

namespace {

constexpr std::size_t most_words = 6;

/// Words that make a company, a service or a street, and no person.
constexpr Lists company_words = in::institution | in::trade | in::legal_form | in::department;
constexpr Lists address_words = in::street | in::building | in::country;
constexpr Lists any_name = in::given_name | in::family_name;

/// "Ahmet YILMAZ", "YAMADA Taro": one part in capitals, which cards do to mark the family name.
bool has_capitals_last(const std::vector<Token>& words) {
    const auto upper = [](const Token& t) { return t.shape == Shape::upper && t.letters > 2; };
    const auto capital = [](const Token& t) { return t.shape == Shape::capital && t.letters > 1; };
    return words.size() >= 2 && ((capital(words.front()) && upper(words.back())) ||
                                 (upper(words.front()) && capital(words.back())));
}

void add_shape(const Row& row, const std::vector<Token>& words, Evidence& evidence) {
    const auto count = words.size();
    const auto initials = std::count_if(words.begin(), words.end(), is_initial);
    const auto whole = static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [](const Token& t) { return t.letters > 2; }));
    if (initials > 0 && whole > 0) evidence.add(Clue::name_initial);
    if (has_capitals_last(words)) evidence.add(Clue::name_capitals_last);
    if (count == 2 || count == 3) evidence.add(Clue::name_usual_length);
    if (count == 1 || whole == 0) evidence.add(Clue::name_one_word);
    if (count > 4) evidence.add(Clue::name_many_words, static_cast<double>(count) - 4);
    const auto lower = std::count_if(words.begin(), words.end(), [](const Token& t) {
        return t.shape == Shape::lower && !t.is(in::particle);
    });
    if (lower > 0)
        evidence.add(Clue::name_lower_case,
                     static_cast<double>(lower) / static_cast<double>(count));
    constexpr double larger = 1.15, much_larger = 2.6, smaller = 0.8;
    if (row.size >= larger && row.size < much_larger) evidence.add(Clue::name_larger);
    if (row.size < smaller) evidence.add(Clue::name_smaller);
}

void add_words(const std::vector<Token>& words, Evidence& evidence) {
    if (words.front().is(in::given_name)) evidence.add(Clue::name_given_first);
    const int given_later = count_in({words.begin() + 1, words.end()}, in::given_name);
    if (given_later > 0)
        evidence.add(Clue::name_given_elsewhere, words.front().is(in::given_name) ? 0.5 : 1);
    if (words.size() > 1 && words.back().is(in::family_name)) evidence.add(Clue::name_family_last);
    if (words.size() > 1 && ends_like_family_name(words.back().folded))
        evidence.add(Clue::name_family_ending);
    int other = 0, title = 0, company = 0, address = 0, place = 0, unknown = 0;
    for (const Token& word : words) {
        const double doubt =
            word.is(any_name) ? 0 : 1;  // "Baker", "Kaya": names that are words too
        other += doubt > 0 && word.is(in::ordinary | in::label) && word.letters > 1 &&
                         !word.is(in::particle)
                     ? 1
                     : 0;
        title += doubt > 0 && word.is(in::title_head | in::title_word) && word.letters > 1 &&
                         !word.is(in::particle | in::honorific)
                     ? 1
                     : 0;
        company +=
            (doubt > 0 || word.is(in::legal_form)) && word.is(company_words) && word.letters > 1
                ? 1
                : 0;
        address += doubt > 0 && word.is(address_words | in::place) && word.letters > 2 ? 1 : 0;
        place += word.is(in::place | in::country | in::street) ? 1 : 0;
        unknown += word.lists == 0 && word.letters > 1 ? 1 : 0;
    }
    if (other > 0) evidence.add(Clue::name_other_words, other);
    if (title > 0) evidence.add(Clue::name_title_words, title);
    if (company > 0) evidence.add(Clue::name_company_words, company);
    // "São Paulo", "Santo André": names, but together a place
    if (place == static_cast<int>(words.size())) address = std::max(address, 1);
    if (address > 0) evidence.add(Clue::name_address_words, address);
    if (unknown == static_cast<int>(words.size())) evidence.add(Clue::name_unknown_words);
    if (const int junk = count_junk(words); junk > 0) evidence.add(Clue::name_junk, junk);
}

void add_hints(const std::vector<Token>& words, const Hints& hints, Evidence& evidence) {
    double mail = 0;
    for (const std::string& name : hints.mail_names) mail = std::max(mail, in_mail(words, name));
    if (mail == 1) evidence.add(Clue::name_in_mail);
    if (mail == 0.5) evidence.add(Clue::name_half_in_mail);
    std::string all;
    for (const Token& word : words) all += squeeze(word.folded);
    for (const std::string& owner : hints.owners) {
        const bool same = owner == all ||
                          (all.size() >= 4 && owner.find(all) != std::string::npos) ||
                          (owner.size() >= 5 && all.starts_with(owner));
        if (!same) continue;
        evidence.add(Clue::name_is_owner);
        break;
    }
}

bool may_be_name(const std::vector<Token>& words) {
    const bool has_digits = std::any_of(words.begin(), words.end(), [](const Token& t) {
        return t.is_number() || t.shape == Shape::code;
    });
    return !words.empty() && words.size() <= most_words && !has_digits;
}

Evidence weigh_name(const Row& row, const std::vector<Token>& words, const Hints& hints) {
    Evidence evidence;
    evidence.add(Clue::name_prior);
    add_shape(row, words, evidence);
    add_words(words, evidence);
    add_hints(words, hints, evidence);
    constexpr double doubtful = 0.75;
    if (row.confidence < doubtful) evidence.add(Clue::poorly_read, doubtful - row.confidence);
    return evidence;
}

void add_candidate(const Sheet& sheet, const Piece& clause, const Hints& hints,
                   std::vector<NameCandidate>& out) {
    const Core core = core_of(clause.tokens);
    const std::vector<Token> words(clause.tokens.begin() + static_cast<std::ptrdiff_t>(core.begin),
                                   clause.tokens.begin() + static_cast<std::ptrdiff_t>(core.end));
    if (!may_be_name(words)) return;
    const Row& row = sheet.at(clause.span);
    NameCandidate candidate;
    candidate.evidence = weigh_name(row, words, hints);
    if (core.begin > 0 && clause.tokens.front().is(in::honorific))
        candidate.evidence.add(Clue::name_honorific);
    if (core.end < clause.tokens.size() && clause.tokens[core.end].is(in::degree))
        candidate.evidence.add(Clue::name_degree);
    if (clause.span.end - clause.span.begin + 3 < row.text.size())
        candidate.evidence.add(Clue::name_shares_line);
    split_name(sheet, clause, core, candidate.name);
    const Piece inner = part_of(sheet, clause, core.begin, core.end);
    candidate.value = std::string(sheet.text(inner.span));
    if (candidate.value.ends_with('.') && inner.tokens.back().letters > 3)
        candidate.value.pop_back();
    candidate.spans = {clause.span};
    out.push_back(std::move(candidate));
}

/// What stands behind a name and tells more of its bearer: "- OAB/SP 12345", "(MBA, Finance)".
bool is_credential(const Piece& clause) {
    constexpr std::size_t longest = 5;  // words
    return clause.tokens.size() <= longest &&
           clause.tokens.front().is(in::degree | in::registration | in::honorific) &&
           !clause.tokens.front().is(any_name);
}

/// The clauses right behind a name's that are credentials become its suffix.
void add_credentials(const Sheet& sheet, const std::vector<Piece>& clauses, std::size_t name,
                     NameCandidate& candidate) {
    std::size_t last = name;
    while (last + 1 < clauses.size() && is_credential(clauses[last + 1])) ++last;
    if (last == name) return;
    const Span rest{clauses[name].span.row, clauses[name + 1].span.begin, clauses[last].span.end};
    std::string& suffix = candidate.name.suffix;
    suffix += (suffix.empty() ? "" : ", ") + std::string(sheet.text(rest));
    candidate.spans = {{rest.row, clauses[name].span.begin, rest.end}};
}

/// A row of degrees right below a name is its suffix: "M.Tech., Ph.D."
void add_degrees_below(const Sheet& sheet, const TwoRows& rows, NameCandidate& candidate) {
    const auto& [upper, lower] = rows;
    const int row = candidate.spans.back().row;
    constexpr double near = 0.8;  // usual line heights of space
    const auto space = space_below(sheet, row, lower.span.row);
    if (upper.span.row != row || !space || *space > near ||
        !share_column(sheet.at(upper.span), sheet.at(lower.span)))
        return;
    const auto is_degree = [](const Token& t) { return t.is(in::degree) && !t.is(any_name); };
    const auto may_be_degree = [&](const Token& t) { return is_degree(t) || t.letters == 1; };
    const std::vector<Token>& words = lower.tokens;
    if (!std::any_of(words.begin(), words.end(), is_degree) ||
        !std::all_of(words.begin(), words.end(), may_be_degree))
        return;
    std::string& suffix = candidate.name.suffix;
    suffix += (suffix.empty() ? "" : ", ") + std::string(sheet.text(lower.span));
    candidate.spans.push_back(lower.span);
}

/// A clause that begins or ends with a title: "Jane Doe Sales Manager", "Mak. Müh. Ali KAYA".
void add_beside_title(const Sheet& sheet, const Piece& clause, const Hints& hints,
                      std::vector<NameCandidate>& out) {
    const auto is_title = [](const Token& t) {
        return t.is(in::title_head | in::title_word | in::degree) && t.letters > 1 &&
               (!t.is(any_name) || t.dotted);
    };
    const std::vector<Token>& tokens = clause.tokens;
    std::size_t from = 0, to = tokens.size();
    while (from < to && is_title(tokens[from])) ++from;
    if (from > 0 && to - from >= 2)
        add_candidate(sheet, part_of(sheet, clause, from, to), hints, out);
    const auto first_title = std::find_if(tokens.begin(), tokens.end(), is_title);
    const auto cut = static_cast<std::size_t>(first_title - tokens.begin());
    if (cut >= 2 && cut < tokens.size() && is_title(tokens.back()))
        add_candidate(sheet, part_of(sheet, clause, 0, cut), hints, out);
}

/// A name set in two rows, one word each: "AMANDA" / "SMITH".
void add_two_rows(const Sheet& sheet, const TwoRows& rows, const Hints& hints,
                  std::vector<NameCandidate>& out) {
    const auto& [upper, lower] = rows;
    constexpr std::size_t most = 2;  // words a row
    if (upper.tokens.size() > most || lower.tokens.size() > most ||
        upper.span.row == lower.span.row)
        return;
    // Two names, one below the other.
    if (upper.tokens.size() == most && lower.tokens.size() == most &&
        lower.tokens.front().is(in::given_name))
        return;
    const Row& a = sheet.at(upper.span);
    const Row& b = sheet.at(lower.span);
    const auto space = space_below(sheet, upper.span.row, lower.span.row);
    const double ratio = a.height / std::max(b.height, 1e-9);
    if (!space || *space > 0.8 * a.size || ratio > 1.3 || ratio < 0.7 || !share_column(a, b))
        return;
    std::vector<Token> words = upper.tokens;
    words.insert(words.end(), lower.tokens.begin(), lower.tokens.end());
    if (!may_be_name(words)) return;
    NameCandidate candidate;
    candidate.evidence = weigh_name(a, words, hints);
    candidate.evidence.add(Clue::name_one_word, 0.5);  // less of a name than one row
    candidate.name.first = std::string(sheet.text(upper.span));
    candidate.name.last = std::string(sheet.text(lower.span));
    candidate.value = candidate.name.first + " " + candidate.name.last;
    candidate.spans = {upper.span, lower.span};
    out.push_back(std::move(candidate));
}

}  // namespace

std::vector<NameCandidate> name_candidates(const Sheet& sheet, const std::vector<Piece>& pieces,
                                           const Hints& hints) {
    std::vector<NameCandidate> all;
    constexpr std::size_t most_tokens = 16;  // a longer piece is a sentence or an address
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        if (piece.tokens.size() > most_tokens) continue;
        const std::vector<Piece> clauses = clauses_of(sheet, piece);
        const std::size_t first = all.size();
        // A comma may part only a degree from the name: then the whole piece is the name.
        if (clauses.size() > 1) add_candidate(sheet, piece, hints, all);
        for (std::size_t k = 0; k < clauses.size(); ++k) {
            const std::size_t before = all.size();
            add_candidate(sheet, clauses[k], hints, all);
            if (all.size() > before) add_credentials(sheet, clauses, k, all.back());
            add_beside_title(sheet, clauses[k], hints, all);
        }
        // "Av. John Kennedy, 12": a street called after a person
        const bool street = count_in(piece.tokens, in::street) > 0 &&
                            std::any_of(piece.tokens.begin(), piece.tokens.end(),
                                        [](const Token& t) { return t.is_number(); });
        for (std::size_t k = first; street && k < all.size(); ++k)
            all[k].evidence.add(Clue::name_address_words, 1.5);
        for (std::size_t k = first; i + 1 < pieces.size() && k < all.size(); ++k)
            add_degrees_below(sheet, {piece, pieces[i + 1]}, all[k]);
        if (i + 1 < pieces.size()) add_two_rows(sheet, {piece, pieces[i + 1]}, hints, all);
    }
    return all;
}

}  // namespace cardfile::understanding
