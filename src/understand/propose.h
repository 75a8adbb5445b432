#pragma once
// Propose: the lines of one card -> everything that each of them may be, with the evidence.
//
// What has a form of its own (mail and web addresses, numbers) is found first and out of the way;
// what is left may be a name, a title, a company, a department or a part of an address. Which of it
// is, decide.h says.

#include <string>
#include <vector>

#include "card/line.h"
#include "understand/phone.h"
#include "understand/piece.h"
#include "understand/understand.h"

namespace cardfile::understanding {

struct Patterns {
    std::string country;  ///< of the card
    std::vector<FoundEmail> emails;
    std::vector<FoundWebsite> websites;
    std::vector<FoundSocial> socials;
    std::vector<FoundPhone> phones;
};

struct Candidates {
    std::vector<NameCandidate> names;
    std::vector<Candidate> titles, departments, companies;
    std::vector<Evidence> address;  ///< one entry a piece
};

struct Proposal {
    Sheet sheet;
    Patterns patterns;
    std::vector<Span> taken;  ///< by the patterns
    std::vector<Piece> pieces;
    Candidates candidates;
};

[[nodiscard]] Proposal propose(const Lines& lines, const UnderstandOptions& options);

}  // namespace cardfile::understanding
