#include "understand/piece.h"

#include <algorithm>

#include "understand/domains.h"
#include "understand/fold.h"

namespace cardfile::understanding {

namespace {

constexpr std::string_view bars[] = {"|", "•", "·", "●", "■", "►", "▪",
                                     "◆", "¦", "»", "«", "□", "★", "~"};
constexpr std::string_view clause_marks[] = {",", ";", " - ", " – ", " — ", "(",
                                             ")", ":", " / ", "[",   "]"};

/// Cuts a span wherever one of the marks stands.
template <std::size_t count>
std::vector<Span> cut_at(const Sheet& sheet, const Span& span,
                         const std::string_view (&marks)[count]) {
    std::vector<Span> parts;
    const std::string_view text = sheet.at(span).text;
    std::size_t begin = span.begin;
    for (std::size_t at = span.begin; at < span.end;) {
        std::size_t length = 0;
        for (const std::string_view mark : marks)
            if (text.substr(at).starts_with(mark)) length = mark.size();
        if (length != 0) {
            parts.push_back({span.row, begin, at});
            begin = at + length;
        }
        at += std::max<std::size_t>(length, 1);
    }
    parts.push_back({span.row, begin, std::max(begin, span.end)});
    return parts;
}

void keep_trimmed(const Sheet& sheet, const Span& span, std::vector<Piece>& out) {
    const Span inner = trimmed(sheet, span);
    std::vector<Token> tokens = tokens_in(sheet, inner);
    if (!tokens.empty()) out.push_back({inner, std::move(tokens)});
}

}  // namespace

std::vector<Piece> free_pieces(const Sheet& sheet, const std::vector<Span>& taken) {
    std::vector<Piece> pieces;
    constexpr std::size_t most = 400;  // more than any card prints: hostile input stays cheap
    for (std::size_t i = 0; i < sheet.rows.size() && pieces.size() < most; ++i) {
        std::vector<Span> cuts;
        for (const Span& span : taken)
            if (span.row == static_cast<int>(i)) cuts.push_back(span);
        std::sort(cuts.begin(), cuts.end(),
                  [](const Span& a, const Span& b) { return a.begin < b.begin; });
        std::size_t from = 0;
        cuts.push_back({static_cast<int>(i), sheet.rows[i].text.size(), sheet.rows[i].text.size()});
        for (const Span& cut : cuts) {
            if (cut.begin > from)
                for (const Span& part : cut_at(sheet, {cut.row, from, cut.begin}, bars))
                    keep_trimmed(sheet, part, pieces);
            from = std::max(from, cut.end);
        }
    }
    return pieces;
}

std::vector<Piece> clauses_of(const Sheet& sheet, const Piece& piece) {
    std::vector<Piece> clauses;
    for (const Span& part : cut_at(sheet, piece.span, clause_marks))
        keep_trimmed(sheet, part, clauses);
    return clauses;
}

Piece part_of(const Sheet& sheet, const Piece& piece, std::size_t from, std::size_t to) {
    Piece part;
    if (from >= to || to > piece.tokens.size()) return part;
    const std::size_t end = to < piece.tokens.size() ? piece.tokens[to].begin : piece.span.end;
    part.span = trimmed(sheet, {piece.span.row, piece.tokens[from].begin, end});
    part.tokens = tokens_in(sheet, part.span);
    return part;
}

namespace {

void add_with_umlauts(std::vector<std::string>& names, const std::string& name) {
    names.push_back(name);
    if (const std::string plain = without_umlauts(name); plain != name) names.push_back(plain);
}

}  // namespace

Hints hints_of(const std::vector<FoundEmail>& emails, const std::vector<FoundWebsite>& websites) {
    Hints hints;
    for (const FoundEmail& email : emails) {
        add_with_umlauts(hints.mail_names, fold(email.name));
        if (is_mail_provider(email.domain))
            hints.provider_names.push_back(squeeze(email.name));
        else
            add_with_umlauts(hints.owners, squeeze(owner_of(email.domain)));
    }
    for (const FoundWebsite& website : websites)
        if (network_of(website.domain).empty())
            add_with_umlauts(hints.owners, squeeze(owner_of(website.domain)));
    std::sort(hints.owners.begin(), hints.owners.end());
    hints.owners.erase(std::unique(hints.owners.begin(), hints.owners.end()), hints.owners.end());
    return hints;
}

int count_in(const std::vector<Token>& tokens, Lists lists) {
    return static_cast<int>(std::count_if(tokens.begin(), tokens.end(),
                                          [&](const Token& token) { return token.is(lists); }));
}

int count_junk(const std::vector<Token>& tokens) {
    return static_cast<int>(std::count_if(tokens.begin(), tokens.end(), [](const Token& token) {
        if (token.lists != 0 || token.is_number()) return false;
        constexpr std::size_t long_enough = 3;
        const bool no_vowel = token.folded.find_first_of("aeiouy") == std::string::npos &&
                              token.letters >= long_enough && token.shape != Shape::upper;
        const bool stray = token.letters == 1 && token.shape == Shape::lower;
        const bool humps = token.shape == Shape::mixed && token.letters >= 2 &&
                           !token.folded.starts_with("mc") && !token.folded.starts_with("de") &&
                           !token.folded.starts_with("mac");
        return no_vowel || stray || (token.shape == Shape::code && token.letters > 0) || humps;
    }));
}

}  // namespace cardfile::understanding
