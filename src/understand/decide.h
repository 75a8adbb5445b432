#pragma once
// Choose: which stretch of the card is the name, the title, the company, the department, the
// address.
//
// All are chosen together: a stretch that is taken for one cannot be another, so the company's line
// that would also pass as an address has to be worth more as the company.

#include <optional>

#include "understand/piece.h"

namespace cardfile::understanding {

struct Candidates {
    std::vector<NameCandidate> names;
    std::vector<Candidate> titles, departments, companies;
    std::vector<Evidence> address;  ///< one entry a piece
};

struct Choice {
    std::optional<NameCandidate> name;
    std::optional<Candidate> title, department, company;
    std::vector<std::size_t> address;  ///< numbers of pieces
    std::vector<Alternative> name_rivals, title_rivals, company_rivals;
    double name_confidence = 0, title_confidence = 0, company_confidence = 0,
           department_confidence = 0;
};

[[nodiscard]] Choice decide(const Sheet& sheet, const std::vector<Piece>& pieces,
                            Candidates candidates);

}  // namespace cardfile::understanding
