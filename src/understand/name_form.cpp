#include "understand/name_form.h"

#include <algorithm>

#include "understand/fold.h"

namespace cardfile::understanding {

namespace {

constexpr Lists any_name = in::given_name | in::family_name;

bool may_be_degree(const Token& token, std::size_t words_before) {
    const bool written_so = token.dotted || token.shape == Shape::upper ||
                            token.shape == Shape::mixed || token.letters >= 3;
    const bool is_name = token.is(any_name) && !token.dotted && token.shape == Shape::capital;
    return token.is(in::degree) && words_before >= 2 && written_so && !is_name;
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

std::string joined_text(const Sheet& sheet, const Piece& clause, std::size_t from, std::size_t to) {
    if (from >= to) return {};
    return std::string(sheet.text(part_of(sheet, clause, from, to).span));
}

}  // namespace

bool is_initial(const Token& token) {
    return token.letters == 1 && token.shape == Shape::upper;
}

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

double in_mail(const std::vector<Token>& words, const std::string& mail) {
    const std::vector<std::string> parts = parts_of_mail(mail);
    std::string joined;
    for (const std::string& part : parts) joined += part;
    constexpr std::size_t least = 3;
    int whole = 0;
    double best = 0;
    std::string initials;
    for (const Token& word : words) initials += word.folded.substr(0, 1);
    if (initials.size() > 1 && joined == initials) best = 0.5;  // "kz" for Kara Zieme
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

}  // namespace cardfile::understanding
