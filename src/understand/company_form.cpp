#include "understand/company_form.h"

#include <algorithm>

#include "understand/fold.h"

namespace cardfile::understanding {

namespace {

constexpr Lists legal_and_trade = in::legal_form | in::trade | in::institution;

bool joins(std::string_view word) {
    static constexpr std::string_view words[] = {"of", "and", "for", "the", "de", "da", "do", "des",
                                                 "du", "fur", "und", "et",  "ve", "e",  "y"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Whether a domain is called as both rows together, and not as one of them.
bool owner_spans(const TwoRows& rows, const Hints& hints) {
    const auto& [upper, lower] = rows;
    const std::string above = squeezed(upper.tokens), below = squeezed(lower.tokens);
    std::vector<Token> both = upper.tokens;
    both.insert(both.end(), lower.tokens.begin(), lower.tokens.end());
    return std::any_of(hints.owners.begin(), hints.owners.end(), [&](const std::string& owner) {
        const bool runs_on = owner.size() > above.size() && (above + below).starts_with(owner);
        return runs_on || is_made_of(owner, both);
    });
}

/// "UNIVERSITY" under the name of one.
bool is_institution(const Piece& piece) {
    return std::all_of(piece.tokens.begin(), piece.tokens.end(),
                       [](const Token& t) { return t.is(in::institution); });
}

}  // namespace

std::string squeezed(const std::vector<Token>& tokens) {
    std::string all;
    for (const Token& token : tokens) all += squeeze(token.folded);
    return all;
}

bool is_made_of(const std::string& owner, const std::vector<Token>& tokens) {
    std::size_t letters = 0;
    for (const Token& token : tokens) {
        const std::string word = squeeze(token.folded);
        if (word.empty() || owner.find(word) == std::string::npos) return false;
        letters += word.size();
    }
    return tokens.size() > 1 && letters == owner.size();
}

bool has_legal_form(const std::vector<Token>& tokens) {
    constexpr std::size_t least_behind = 2;  // words that a form in front needs
    const bool in_front =
        tokens.size() > least_behind && tokens[0].is(in::legal_form) &&
        ((tokens[0].letters == 2 && tokens[0].shape == Shape::upper) ||
         (tokens[0].letters == 1 && tokens[1].letters == 1 && tokens[1].is(in::legal_form)));
    return in_front || std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
               // "as", "sa", "co": short forms count at the end only
               const bool last = &t == &tokens.back() ||
                                 (&t + 1 == &tokens.back() && tokens.back().is(in::legal_form));
               return t.is(in::legal_form) && !t.is(in::country) &&
                      (t.letters > 2 ||
                       (last && tokens.size() > 1 && (t.shape != Shape::lower || t.letters == 1)));
           });
}

bool are_partners(std::string_view text) {
    const std::size_t sign = text.find('&');
    if (sign == std::string_view::npos) return false;
    const std::vector<Token> left = tokens_of(text.substr(0, sign));
    const std::vector<Token> right = tokens_of(text.substr(sign + 1));
    const auto is_name = [](const Token& t) {
        constexpr Lists names = in::given_name | in::family_name | in::particle;
        constexpr std::size_t least = 3;  // letters: "R & D" are no people
        return t.letters >= least && t.shape != Shape::lower && (t.lists & ~names) == 0;
    };
    return !left.empty() && !right.empty() && is_name(left.back()) && is_name(right.front()) &&
           (left.back().is(in::family_name) || right.front().is(in::family_name));
}

Joint joint_of(const Sheet& sheet, const TwoRows& rows, const Hints& hints) {
    const auto& [upper, lower] = rows;
    if (upper.span.row == lower.span.row || count_in(upper.tokens, in::legal_form) > 0 ||
        upper.tokens.size() > 8 || lower.tokens.size() > 8)
        return Joint::none;
    const Row& a = sheet.at(upper.span);
    const Row& b = sheet.at(lower.span);
    const auto space = space_below(sheet, upper.span.row, lower.span.row);
    if (!space || *space > 1.0 || !share_column(a, b)) return Joint::none;
    const auto rest = std::count_if(lower.tokens.begin(), lower.tokens.end(), [](const Token& t) {
        return t.is(legal_and_trade | in::particle | in::ordinary) || t.letters < 2;
    });
    const bool legal = count_in(lower.tokens, in::legal_form) > 0 &&
                       static_cast<std::size_t>(rest) == lower.tokens.size();
    if (legal) return Joint::legal;
    const bool open = joins(upper.tokens.back().folded) || joins(lower.tokens.front().folded) ||
                      a.text.ends_with('&') || b.text.starts_with('&') ||
                      owner_spans(rows, hints) || is_institution(lower);
    if (open) return Joint::open;
    constexpr double unlike = 1.8;
    const double ratio = a.height / std::max(b.height, 1e-9);
    const auto upper_case = [](const Piece& p) {
        return std::all_of(p.tokens.begin(), p.tokens.end(),
                           [](const Token& t) { return t.shape == Shape::upper; });
    };
    const bool alike = ratio < unlike && ratio > 1 / unlike &&
                       upper_case(upper) == upper_case(lower) &&
                       upper.tokens.size() + lower.tokens.size() <= 6;
    return alike ? Joint::like : Joint::none;
}

}  // namespace cardfile::understanding
