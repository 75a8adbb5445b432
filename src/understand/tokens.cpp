#include "understand/tokens.h"

#include <algorithm>

#include "understand/fold.h"

namespace cardfile::understanding {

namespace {

constexpr std::size_t longest_phrase = 5;  // words, as in "united states of america"

bool joins_letters(char32_t c) {
    return c == '\'' || c == 0x2019 || c == 0xB4;
}

Shape shape_of(std::string_view word) {
    std::size_t letters = 0, digits = 0, capitals = 0;
    bool first = false;
    for (std::size_t at = 0; at < word.size();) {
        const bool start = at == 0;
        const char32_t c = next_letter(word, at);
        digits += is_digit(c) ? 1 : 0;
        letters += is_letter(c) ? 1 : 0;
        capitals += is_capital(c) ? 1 : 0;
        if (start) first = is_capital(c);
    }
    if (digits > 0) return letters == 0 ? Shape::number : Shape::code;
    if (capitals == 0) return Shape::lower;
    if (capitals == letters) return Shape::upper;
    return first && capitals == 1 ? Shape::capital : Shape::mixed;
}

std::size_t count_letters(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) letters += is_letter(next_letter(word, at)) ? 1 : 0;
    return letters;
}

/// Whether nothing but the marks of abbreviations stands between two words of a phrase.
bool may_join(std::string_view between) {
    return between.size() <= 3 && between.find_first_not_of(" .-/&'") == std::string_view::npos;
}

/// Gives the words of known phrases ("genel müdür", "A.Ş.") the phrase's lists.
void mark_phrases(std::string_view text, std::vector<Token>& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::string phrase = tokens[i].folded;
        const std::size_t last = std::min(tokens.size(), i + longest_phrase);
        for (std::size_t j = i + 1; j < last; ++j) {
            const std::size_t end = tokens[j - 1].end;
            if (!may_join(text.substr(end, tokens[j].begin - end))) break;
            phrase += '_';
            phrase += tokens[j].folded;
            const Lists lists = lists_of(phrase);
            for (std::size_t k = i; k <= j && lists != 0; ++k) tokens[k].lists |= lists;
        }
    }
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t begin = std::string_view::npos;
    const auto finish = [&](std::size_t end) {
        if (begin == std::string_view::npos) return;
        const std::string_view word = text.substr(begin, end - begin);
        Token token{begin, end, fold(word), count_letters(word), shape_of(word), 0, false};
        std::erase_if(token.folded, [](char c) { return c == '\''; });
        token.lists = lists_of(token.folded);
        if (token.lists == 0 && ends_like_title(token.folded)) token.lists = in::title_head;
        if (token.lists == 0 && ends_like_institution(token.folded)) token.lists = in::institution;
        // "Profª", "Engº" read as "Prof2", "Eng2": no numbers
        const std::string_view stem =
            std::string_view(token.folded).substr(0, token.folded.size() - 1);
        constexpr std::size_t least = 3;
        if (token.shape == Shape::code && token.letters == stem.size() && stem.size() >= least &&
            (lists_of(stem) & in::honorific) != 0) {
            token.lists = in::honorific;
            token.shape = Shape::capital;
        }
        // "7 tr", "contact us": no countries
        constexpr std::size_t short_code = 2;
        if (token.letters <= short_code && token.shape == Shape::lower)
            token.lists &= ~Lists{in::country | in::place};
        token.dotted = end < text.size() && text[end] == '.';
        tokens.push_back(std::move(token));
        begin = std::string_view::npos;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = next_letter(text, at);
        const bool inside = is_letter(c) || is_digit(c);
        if (inside && begin == std::string_view::npos) begin = from;
        if (inside || begin == std::string_view::npos) continue;
        std::size_t peek = at;
        const char32_t next = at < text.size() ? next_letter(text, peek) : 0;
        // "d'affaires" is two words, "D'Orazio" and "O'Connor" are one
        const bool elided =
            from == begin + 1 && !is_capital(next) && (text[begin] == 'd' || text[begin] == 'l');
        const bool joined = joins_letters(c) && is_letter(next) && !elided;
        if (!joined) finish(from);
    }
    finish(text.size());
    mark_phrases(text, tokens);
    return tokens;
}

}  // namespace cardfile::understanding
