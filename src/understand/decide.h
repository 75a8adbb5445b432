#pragma once
// Choose: which stretch of the card is the name, the title, the company, the department, the
// address.
//
// All are chosen together: a stretch that is taken for one cannot be another, so the company's line
// that would also pass as an address has to be worth more as the company.

#include <optional>

#include "understand/propose.h"

namespace cardfile::understanding {

struct Choice {
    std::optional<NameCandidate> name;
    std::optional<Candidate> title, department, company;
    std::vector<std::size_t> address;  ///< numbers of pieces
    std::vector<Alternative> name_rivals, title_rivals, company_rivals;
    double name_confidence = 0, title_confidence = 0, company_confidence = 0,
           department_confidence = 0;
};

/// What standing beside a name adds to a title.
[[nodiscard]] Evidence beside_name(const Sheet& sheet, const NameCandidate& name,
                                   const Candidate& title);
/// What standing beside a title adds to a name.
[[nodiscard]] Evidence beside_title(const Sheet& sheet, const NameCandidate& name,
                                    const Candidate& title);

[[nodiscard]] Choice decide(const Sheet& sheet, const std::vector<Piece>& pieces,
                            Candidates candidates);

}  // namespace cardfile::understanding
