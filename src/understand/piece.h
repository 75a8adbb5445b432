#pragma once
// What is left of the rows when numbers, mails and web addresses are taken out, and what it may be.

#include <string>
#include <vector>

#include "card/contact.h"
#include "understand/email.h"
#include "understand/evidence.h"
#include "understand/sheet.h"
#include "understand/website.h"

namespace cardfile::understanding {

/// A stretch of words on one row.
struct Piece {
    Span span;
    std::vector<Token> tokens;
};

/// Two pieces that may be one thing set in two rows.
struct TwoRows {
    const Piece& upper;
    const Piece& lower;
};

/// The rows cut at what is taken and at bars and bullets; trimmed, without empty ones.
[[nodiscard]] std::vector<Piece> free_pieces(const Sheet& sheet, const std::vector<Span>& taken);

/// A piece cut at commas, dashes and brackets; itself alone when there are none.
[[nodiscard]] std::vector<Piece> clauses_of(const Sheet& sheet, const Piece& piece);

/// The part of a piece from one token to before another.
[[nodiscard]] Piece part_of(const Sheet& sheet, const Piece& piece, std::size_t from,
                            std::size_t to);

/// What a stretch of the card may be.
struct Candidate {
    std::vector<Span> spans;
    std::string value;
    Evidence evidence;
    std::string repaired = {};  ///< what was read, where other fields put it right
    std::string mended = {};    ///< how, in words
};

struct NameCandidate : Candidate {
    Name name;  ///< its parts; value, box and reasons come later
};

/// What the other fields say of names: mail names and the owners of domains.
struct Hints {
    std::vector<std::string> mail_names;  ///< as printed, left of the @
    std::vector<std::string> owners;  ///< owners' words of web and mail domains, providers left out
    std::vector<std::string> provider_names;  ///< left of the @ at a provider: may be the company's
};

[[nodiscard]] Hints hints_of(const std::vector<FoundEmail>& emails,
                             const std::vector<FoundWebsite>& websites);

[[nodiscard]] std::vector<NameCandidate> name_candidates(const Sheet& sheet,
                                                         const std::vector<Piece>& pieces,
                                                         const Hints& hints);
[[nodiscard]] std::vector<Candidate> title_candidates(const Sheet& sheet,
                                                      const std::vector<Piece>& pieces,
                                                      const Hints& hints);
[[nodiscard]] std::vector<Candidate> department_candidates(const Sheet& sheet,
                                                           const std::vector<Piece>& pieces);
[[nodiscard]] std::vector<Candidate> company_candidates(const Sheet& sheet,
                                                        const std::vector<Piece>& pieces,
                                                        const Hints& hints);

/// For each piece how well it goes as part of an address; neighbours count.
[[nodiscard]] std::vector<Evidence> address_evidence(const Sheet& sheet,
                                                     const std::vector<Piece>& pieces);

struct FoundAddress {
    Address field;
    std::vector<std::size_t> pieces;
    std::vector<Span> spans;
};

/// Joins the chosen pieces, in reading order, to addresses. `evidence` has one entry a piece.
[[nodiscard]] std::vector<FoundAddress> join_addresses(const Sheet& sheet,
                                                       const std::vector<Piece>& pieces,
                                                       const std::vector<std::size_t>& chosen,
                                                       const std::vector<Evidence>& evidence);

/// How many of the tokens stand in one of the lists.
[[nodiscard]] int count_in(const std::vector<Token>& tokens, Lists lists);

/// Words too unlike any language to be read right: no vowel, letters and digits mixed.
[[nodiscard]] int count_junk(const std::vector<Token>& tokens);

}  // namespace cardfile::understanding
