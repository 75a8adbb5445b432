#include <algorithm>

#include "understand/fold.h"
#include "understand/piece.h"

namespace cardfile::understanding {

namespace {

constexpr std::size_t most_words = 6;

/// Words that make a company, a service or a street, and no person.
constexpr Lists company_words = in::institution | in::trade | in::legal_form | in::department;
constexpr Lists address_words = in::street | in::building | in::country;
constexpr Lists any_name = in::given_name | in::family_name;

bool is_initial(const Token& token) {
    return token.letters == 1 && token.shape == Shape::upper;
}

bool may_be_degree(const Token& token, std::size_t words_before) {
    const bool written_so = token.dotted || token.shape == Shape::upper ||
                            token.shape == Shape::mixed || token.letters >= 3;
    const bool is_name = token.is(any_name) && !token.dotted && token.shape == Shape::capital;
    return token.is(in::degree) && words_before >= 2 && written_so && !is_name;
}

/// The tokens of a clause without honorifics before and degrees behind them.
struct Core {
    std::size_t begin = 0, end = 0;
};

Core core_of(const std::vector<Token>& tokens) {
    Core core{0, tokens.size()};
    while (core.begin + 1 < core.end) {
        const Token& token = tokens[core.begin];
        const bool initial = is_initial(token) && !tokens[core.begin].is(in::honorific);
        const bool honorific =
            token.is(in::honorific) && token.letters > 1 && !(token.is(any_name) && !token.dotted);
        const bool stray = token.letters == 1 && token.shape == Shape::lower;
        if (initial || (!honorific && !stray)) break;
        ++core.begin;
    }
    while (core.end > core.begin + 1) {
        const Token& token = tokens[core.end - 1];
        const bool stray = token.letters == 1 && token.shape == Shape::lower;
        if (!may_be_degree(token, core.end - 1 - core.begin) && !stray && !token.is_number()) break;
        --core.end;
    }
    return core;
}

std::vector<std::string> parts_of_mail(const std::string& mail) {
    std::vector<std::string> parts(1);
    for (const char c : fold(mail)) {
        if (c >= 'a' && c <= 'z')
            parts.back() += c;
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    if (parts.back().empty()) parts.pop_back();
    return parts;
}

/// How much of a name its mail address repeats: 1 all of it, 0.5 a part, 0 nothing.
double in_mail(const std::vector<Token>& words, const std::string& mail) {
    const std::vector<std::string> parts = parts_of_mail(mail);
    std::string joined;
    for (const std::string& part : parts) joined += part;
    constexpr std::size_t least = 3;
    int whole = 0;
    double best = 0;
    for (const Token& word : words) {
        const std::string& w = word.folded;
        if (w.size() < least) continue;
        const bool is_part = std::find(parts.begin(), parts.end(), w) != parts.end();
        const bool inside = w.size() > least && joined.find(w) != std::string::npos;
        whole += is_part || inside ? 1 : 0;
        if (is_part || (inside && joined.starts_with(w))) best = 0.5;
        // "jsmith", "smithj", "tmurakam": an initial and enough of another word
        for (const Token& other : words) {
            if (&other == &word || other.folded.empty()) continue;
            const std::string stem =
                w.substr(0, std::max<std::size_t>(5, joined.size() > 1 ? joined.size() - 1 : 0));
            const bool first = joined == other.folded.substr(0, 1) + stem && stem.size() >= least;
            const bool last = joined == w + other.folded.substr(0, 1);
            const bool parted =
                parts.size() == 2 &&
                ((parts[0] == w && parts[1].size() == 1 && parts[1][0] == other.folded[0]) ||
                 (parts[1] == w && parts[0].size() == 1 && parts[0][0] == other.folded[0]));
            if (first || last || parted) return 1;
        }
    }
    return whole >= 2 ? 1 : best;
}

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
    if (given_later > 0 && !words.front().is(in::given_name))
        evidence.add(Clue::name_given_elsewhere);
    if (words.size() > 1 && words.back().is(in::family_name)) evidence.add(Clue::name_family_last);
    if (words.size() > 1 && ends_like_family_name(words.back().folded))
        evidence.add(Clue::name_family_ending);
    int other = 0, title = 0, company = 0, address = 0, unknown = 0;
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
        unknown += word.lists == 0 && word.letters > 1 ? 1 : 0;
    }
    if (other > 0) evidence.add(Clue::name_other_words, other);
    if (title > 0) evidence.add(Clue::name_title_words, title);
    if (company > 0) evidence.add(Clue::name_company_words, company);
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

std::string joined_text(const Sheet& sheet, const Piece& clause, std::size_t from, std::size_t to) {
    if (from >= to) return {};
    return std::string(sheet.text(part_of(sheet, clause, from, to).span));
}

/// First and last name: the words in capitals are the family's where only some are; particles open
/// it.
void split_name(const Sheet& sheet, const Piece& clause, const Core& core, Name& name) {
    const std::vector<Token>& tokens = clause.tokens;
    std::size_t last = core.end - 1;
    const bool capitals_first =
        core.end - core.begin >= 2 && tokens[core.begin].shape == Shape::upper &&
        tokens[core.begin].letters > 2 && tokens[core.end - 1].shape == Shape::capital;
    while (last > core.begin + 1 && tokens[last - 1].is(in::particle) &&
           !tokens[last - 1].is(in::given_name))
        --last;
    while (last > core.begin + 1 && tokens[core.begin].shape == Shape::capital &&
           tokens[last - 1].shape == Shape::upper && tokens[last - 1].letters > 1)
        --last;
    name.prefix = joined_text(sheet, clause, 0, core.begin);
    name.suffix = joined_text(sheet, clause, core.end, tokens.size());
    if (core.end - core.begin == 1) {
        name.first = joined_text(sheet, clause, core.begin, core.end);
    } else if (capitals_first) {
        name.last = joined_text(sheet, clause, core.begin, core.begin + 1);
        name.first = joined_text(sheet, clause, core.begin + 1, core.end);
    } else {
        name.first = joined_text(sheet, clause, core.begin, last);
        name.last = joined_text(sheet, clause, last, core.end);
    }
}

void add_candidate(const Sheet& sheet, const Piece& clause, const Hints& hints,
                   std::vector<NameCandidate>& out) {
    const Core core = core_of(clause.tokens);
    const std::vector<Token> words(clause.tokens.begin() + static_cast<std::ptrdiff_t>(core.begin),
                                   clause.tokens.begin() + static_cast<std::ptrdiff_t>(core.end));
    const bool has_digits = std::any_of(words.begin(), words.end(), [](const Token& t) {
        return t.is_number() || t.shape == Shape::code;
    });
    if (words.empty() || words.size() > most_words || has_digits) return;
    const Row& row = sheet.at(clause.span);
    NameCandidate candidate;
    Evidence& evidence = candidate.evidence;
    evidence.add(Clue::name_prior);
    if (core.begin > 0 && clause.tokens.front().is(in::honorific))
        evidence.add(Clue::name_honorific);
    if (core.end < clause.tokens.size() && clause.tokens[core.end].is(in::degree))
        evidence.add(Clue::name_degree);
    add_shape(row, words, evidence);
    add_words(words, evidence);
    add_hints(words, hints, evidence);
    constexpr double doubtful = 0.75;
    if (row.confidence < doubtful) evidence.add(Clue::poorly_read, doubtful - row.confidence);
    if (clause.span.end - clause.span.begin + 3 < row.text.size())
        evidence.add(Clue::name_shares_line);
    split_name(sheet, clause, core, candidate.name);
    const Piece inner = part_of(sheet, clause, core.begin, core.end);
    candidate.value = std::string(sheet.text(inner.span));
    if (candidate.value.ends_with('.') && inner.tokens.back().letters > 3)
        candidate.value.pop_back();
    candidate.spans = {clause.span};
    out.push_back(std::move(candidate));
}

/// A clause that begins or ends with a title: "Jane Doe Sales Manager", "Mak. Müh. Ali KAYA".
void add_beside_title(const Sheet& sheet, const Piece& clause, const Hints& hints,
                      std::vector<NameCandidate>& out) {
    const auto is_title = [](const Token& t) {
        return t.is(in::title_head | in::title_word | in::degree) && t.letters > 1 &&
               !t.is(any_name);
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

}  // namespace

std::vector<NameCandidate> name_candidates(const Sheet& sheet, const std::vector<Piece>& pieces,
                                           const Hints& hints) {
    std::vector<NameCandidate> all;
    constexpr std::size_t most_tokens = 16;  // a longer piece is a sentence or an address
    for (const Piece& piece : pieces) {
        if (piece.tokens.size() > most_tokens) continue;
        const std::vector<Piece> clauses = clauses_of(sheet, piece);
        // A comma may part only a degree from the name: then the whole piece is the name.
        if (clauses.size() > 1) add_candidate(sheet, piece, hints, all);
        for (const Piece& clause : clauses) {
            add_candidate(sheet, clause, hints, all);
            add_beside_title(sheet, clause, hints, all);
        }
    }
    return all;
}

}  // namespace cardfile::understanding
