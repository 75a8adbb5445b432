#include "understand/second.h"

#include <algorithm>

#include "understand/name_form.h"

namespace cardfile::understanding {

namespace {

bool overlap(const std::vector<Span>& a, const std::vector<Span>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Span& x) {
        return std::any_of(b.begin(), b.end(), [&](const Span& y) { return x.overlaps(y); });
    });
}

bool is_free(const Proposal& proposal, const Choice& choice, const std::vector<Span>& spans) {
    const auto taken = [&](const auto& other) { return other && overlap(spans, other->spans); };
    const bool in_address =
        std::any_of(choice.address.begin(), choice.address.end(),
                    [&](std::size_t i) { return overlap(spans, {proposal.pieces[i].span}); });
    return !in_address && !taken(choice.name) && !taken(choice.title) && !taken(choice.company) &&
           !taken(choice.department);
}

bool has(const Evidence& evidence, std::initializer_list<Clue> clues) {
    return std::any_of(evidence.found().begin(), evidence.found().end(), [&](const auto& found) {
        return std::find(clues.begin(), clues.end(), found.clue) != clues.end();
    });
}

std::vector<Token> words_of(const Sheet& sheet, const NameCandidate& name) {
    std::vector<Token> words;
    for (const Span& span : name.spans) {
        const std::vector<Token> more = tokens_in(sheet, span);
        words.insert(words.end(), more.begin(), more.end());
    }
    return words;
}

/// The surest title that stands beside the name and is nobody's yet.
std::optional<Candidate> title_of(const Proposal& proposal, const Choice& choice,
                                  const NameCandidate& name) {
    std::optional<Candidate> best;
    for (const Candidate& title : proposal.candidates.titles) {
        const Evidence beside = beside_name(proposal.sheet, name, title);
        if (beside.found().empty() || has(title.evidence, {Clue::title_no_head}) ||
            overlap(title.spans, name.spans) || !is_free(proposal, choice, title.spans))
            continue;
        if (title.evidence.score() + beside.score() > 0 &&
            (!best || title.evidence.score() > best->evidence.score()))
            best = title;
    }
    return best;
}

/// How far below the name something stands, in its column.
std::optional<double> below(const Sheet& sheet, const NameCandidate& name, const Span& span) {
    const int row = name.spans.back().row;
    const auto space = space_below(sheet, row, span.row);
    const bool column = share_column(sheet.rows[static_cast<std::size_t>(row)], sheet.at(span));
    return column ? space : std::nullopt;
}

}  // namespace

bool is_mail_of_second(const Sheet& sheet, const Choice& choice, const SecondPerson& second,
                       const FoundEmail& email) {
    return in_mail(words_of(sheet, second.name), email.name) >
           in_mail(words_of(sheet, *choice.name), email.name);
}

bool is_nearer_second(const Sheet& sheet, const Choice& choice, const SecondPerson& second,
                      const std::vector<Span>& spans) {
    const auto first = below(sheet, *choice.name, spans.front());
    const auto other = below(sheet, second.name, spans.front());
    return other && (!first || *other < *first);
}

std::optional<SecondPerson> second_person(const Proposal& proposal, const Choice& choice) {
    constexpr double sure = 1;  // log-odds: a person is not invented
    if (!choice.name || choice.name->evidence.score() < sure) return std::nullopt;
    std::optional<SecondPerson> best;
    for (const NameCandidate& name : proposal.candidates.names) {
        const bool given =
            has(name.evidence, {Clue::name_given_first, Clue::name_given_elsewhere}) &&
            !has(name.evidence, {Clue::name_one_word, Clue::name_shares_line, Clue::name_is_owner});
        if (!given || !is_free(proposal, choice, name.spans) || name.value == choice.name->value)
            continue;
        SecondPerson person{name, title_of(proposal, choice, name)};
        const auto& emails = proposal.patterns.emails;
        const bool mailed =
            emails.size() > 1 && std::any_of(emails.begin(), emails.end(), [&](const auto& email) {
                return is_mail_of_second(proposal.sheet, choice, person, email);
            });
        if (!person.title && !mailed) continue;
        if (person.title) person.name.evidence.add(Clue::name_beside_title);
        const bool better = !best || person.name.evidence.score() > best->name.evidence.score();
        if (person.name.evidence.score() > sure && better) best = std::move(person);
    }
    return best;
}

}  // namespace cardfile::understanding
