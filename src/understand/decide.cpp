#include "understand/decide.h"

#include <algorithm>
#include <cmath>

namespace cardfile::understanding {

namespace {

constexpr std::size_t most_of_a_kind =
    9;  // candidates that take part; the others are too weak to win

// Log-odds a candidate needs to be given at all; below even odds a field is kept for review. A
// title least: what stands under a name is one more often than anything else.
constexpr double least_name = -0.2, least_title = -0.9, least_company = 0, least_department = 0;

template <class C>
void keep_best(std::vector<C>& candidates, double least) {
    std::stable_sort(candidates.begin(), candidates.end(), [](const C& a, const C& b) {
        return a.evidence.score() > b.evidence.score();
    });
    std::erase_if(candidates, [&](const C& c) { return c.evidence.score() < least - 4; });
    if (candidates.size() > most_of_a_kind) candidates.resize(most_of_a_kind);
}

bool overlap(const std::vector<Span>& a, const std::vector<Span>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Span& x) {
        return std::any_of(b.begin(), b.end(), [&](const Span& y) { return x.overlaps(y); });
    });
}

enum class Nearness { far, near, same_row };

Nearness nearness(const Sheet& sheet, const std::vector<Span>& name,
                  const std::vector<Span>& title) {
    if (name.front().row == title.front().row) return Nearness::same_row;
    constexpr double near = 1.3;  // usual line heights of space
    const auto below = space_below(sheet, name.back().row, title.front().row);
    const auto above = space_below(sheet, title.back().row, name.front().row);
    const bool close = (below && *below < near) || (above && *above < near);
    return close && share_column(sheet.at(name.back()), sheet.at(title.front())) ? Nearness::near
                                                                                 : Nearness::far;
}

/// What the address loses when a candidate takes its pieces.
double forfeited(const std::vector<Piece>& pieces, const std::vector<Evidence>& address,
                 const std::vector<Span>& spans) {
    double lost = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (address[i].score() > 0 && overlap({pieces[i].span}, spans)) lost += address[i].score();
    return lost;
}

/// One choice of the three, each an index or "none" (the number of candidates).
struct Triple {
    std::size_t name = 0, title = 0, company = 0;
    double score = -1e9;
};

class Search {
  public:
    Search(const Sheet& sheet, const std::vector<Piece>& pieces, const Candidates& all)
        : all_(all) {
        const auto worth = [&](const Candidate& c, double least) {
            return c.evidence.score() - least - forfeited(pieces, all.address, c.spans);
        };
        for (const NameCandidate& c : all.names) names_.push_back(worth(c, least_name));
        for (const Candidate& c : all.titles) titles_.push_back(worth(c, least_title));
        for (const Candidate& c : all.companies) companies_.push_back(worth(c, least_company));
        for (const NameCandidate& name : all.names) {
            near_.emplace_back();
            for (const Candidate& title : all.titles) {
                near_.back().push_back(beside_name(sheet, name, title).score() +
                                       beside_title(sheet, name, title).score());
            }
        }
    }

    [[nodiscard]] Triple best() const {
        Triple best;
        for (std::size_t n = 0; n <= names_.size(); ++n)
            for (std::size_t t = 0; t <= titles_.size(); ++t)
                for (std::size_t c = 0; c <= companies_.size(); ++c) {
                    const Triple triple{n, t, c, score(n, t, c)};
                    if (triple.score > best.score) best = triple;
                }
        return best;
    }

  private:
    [[nodiscard]] double score(std::size_t n, std::size_t t, std::size_t c) const {
        constexpr double impossible = -1e9;
        const bool name = n < names_.size(), title = t < titles_.size(),
                   company = c < companies_.size();
        if (name && title && overlap(all_.names[n].spans, all_.titles[t].spans)) return impossible;
        if (name && company && overlap(all_.names[n].spans, all_.companies[c].spans))
            return impossible;
        if (title && company && overlap(all_.titles[t].spans, all_.companies[c].spans))
            return impossible;
        return (name ? names_[n] : 0) + (title ? titles_[t] : 0) + (company ? companies_[c] : 0) +
               (name && title ? near_[n][t] : 0);
    }

    const Candidates& all_;
    std::vector<double> names_, titles_, companies_;
    std::vector<std::vector<double>> near_;
};

/// The share of one candidate among those that might stand in its place, "none" among them.
template <class C>
double share(const C& chosen, const std::vector<C>& all, std::size_t index,
             std::vector<Alternative>& rivals) {
    double sum = 1 + std::exp(chosen.evidence.score());
    for (std::size_t i = 0; i < all.size(); ++i)
        if (i != index && all[i].value != chosen.value) sum += std::exp(all[i].evidence.score());
    constexpr double worth_telling = 0.05;
    constexpr std::size_t most = 3;
    for (std::size_t i = 0; i < all.size() && rivals.size() < most; ++i) {
        const double rival = std::exp(all[i].evidence.score()) / sum;
        if (i != index && all[i].value != chosen.value && rival > worth_telling)
            rivals.push_back({all[i].value, rival});
    }
    return std::exp(chosen.evidence.score()) / sum;
}

void take_department(const Sheet& sheet, const std::vector<Piece>& pieces, const Candidates& all,
                     Choice& choice) {
    for (Candidate candidate : all.departments) {
        const auto clashes = [&](const auto& other) {
            return other && overlap(candidate.spans, other->spans);
        };
        if (clashes(choice.name) || clashes(choice.title) || clashes(choice.company)) continue;
        const auto close = [&](const auto& other) {
            return other && nearness(sheet, other->spans, candidate.spans) != Nearness::far;
        };
        if (close(choice.name) || close(choice.title))
            candidate.evidence.add(Clue::department_near_title);
        if (candidate.evidence.score() - forfeited(pieces, all.address, candidate.spans) <=
            least_department)
            continue;
        choice.department_confidence =
            candidate.evidence.confidence() * (0.3 + 0.7 * read_confidence(sheet, candidate.spans));
        choice.department = std::move(candidate);
        return;
    }
}

/// "Main Street 1" / "Riverside" / "10115 Berlin": what stands between two rows of an address,
/// close and in their column, belongs to it.
void take_enclosed(const Sheet& sheet, const std::vector<Piece>& pieces, const Candidates& all,
                   Choice& choice) {
    constexpr double unlikely = -3.5;  // log-odds: a row of its own kind
    constexpr double near = 0.8;       // usual line heights of space
    constexpr std::size_t most_words = 5;
    const auto chosen = [&](std::size_t i) {
        return std::binary_search(choice.address.begin(), choice.address.end(), i);
    };
    const auto close = [&](std::size_t upper, std::size_t lower) {
        const Span& a = pieces[upper].span;
        const Span& b = pieces[lower].span;
        const auto space = space_below(sheet, a.row, b.row);
        return space && *space < near && share_column(sheet.at(a), sheet.at(b));
    };
    std::vector<std::size_t> enclosed;
    for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
        const auto taken = [&](const auto& other) {
            return other && overlap({pieces[i].span}, other->spans);
        };
        const bool other_kind = count_in(pieces[i].tokens, in::registration | in::title_head) > 0;
        if (chosen(i) || !chosen(i - 1) || !chosen(i + 1) || taken(choice.name) ||
            taken(choice.title) || taken(choice.company) || taken(choice.department) ||
            other_kind || pieces[i].tokens.size() > most_words ||
            all.address[i].score() < unlikely || !close(i - 1, i) || !close(i, i + 1))
            continue;
        enclosed.push_back(i);
    }
    choice.address.insert(choice.address.end(), enclosed.begin(), enclosed.end());
    std::sort(choice.address.begin(), choice.address.end());
}

void take_address(const Sheet& sheet, const std::vector<Piece>& pieces, const Candidates& all,
                  Choice& choice) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto taken = [&](const auto& other) {
            return other && overlap({pieces[i].span}, other->spans);
        };
        if (all.address[i].score() <= 0 || taken(choice.name) || taken(choice.title) ||
            taken(choice.company) || taken(choice.department))
            continue;
        choice.address.push_back(i);
    }
    take_enclosed(sheet, pieces, all, choice);
}

}  // namespace

Evidence beside_name(const Sheet& sheet, const NameCandidate& name, const Candidate& title) {
    Evidence evidence;
    const Nearness how = nearness(sheet, name.spans, title.spans);
    if (how == Nearness::near) evidence.add(Clue::title_near_name);
    if (how == Nearness::same_row) evidence.add(Clue::title_shares_line);
    if (how == Nearness::near && space_below(sheet, name.spans.back().row, title.spans.front().row))
        evidence.add(Clue::title_below_name);
    return evidence;
}

Evidence beside_title(const Sheet& sheet, const NameCandidate& name, const Candidate& title) {
    Evidence evidence;
    // A line that only its place makes a title says nothing of its neighbours.
    if (!title.evidence.has(Clue::title_no_head) &&
        nearness(sheet, name.spans, title.spans) == Nearness::near)
        evidence.add(Clue::name_beside_title);
    return evidence;
}

Choice decide(const Sheet& sheet, const std::vector<Piece>& pieces, Candidates candidates) {
    keep_best(candidates.names, least_name);
    keep_best(candidates.titles, least_title);
    keep_best(candidates.companies, least_company);
    keep_best(candidates.departments, least_department);
    const Triple best = Search(sheet, pieces, candidates).best();
    Choice choice;
    constexpr double unread =
        0.3;  // of the confidence that does not hang on how well the letters were read
    const auto with_reading = [&](double share, const std::vector<Span>& spans, Clue sure) {
        return calibrated(share * (unread + (1 - unread) * read_confidence(sheet, spans)), sure);
    };
    if (best.name < candidates.names.size()) choice.name = candidates.names[best.name];
    if (best.title < candidates.titles.size()) choice.title = candidates.titles[best.title];
    if (choice.name && choice.title) {
        const Evidence of_title = beside_name(sheet, *choice.name, *choice.title);
        choice.name->evidence.add(beside_title(sheet, *choice.name, *choice.title));
        choice.title->evidence.add(of_title);
    }
    if (choice.name)
        choice.name_confidence =
            with_reading(share(*choice.name, candidates.names, best.name, choice.name_rivals),
                         choice.name->spans, Clue::name_sure);
    if (choice.title)
        choice.title_confidence =
            with_reading(share(*choice.title, candidates.titles, best.title, choice.title_rivals),
                         choice.title->spans, Clue::title_sure);
    if (best.company < candidates.companies.size()) {
        choice.company = candidates.companies[best.company];
        choice.company_confidence = with_reading(
            share(*choice.company, candidates.companies, best.company, choice.company_rivals),
            choice.company->spans, Clue::company_sure);
    }
    take_department(sheet, pieces, candidates, choice);
    take_address(sheet, pieces, candidates, choice);
    return choice;
}

}  // namespace cardfile::understanding
