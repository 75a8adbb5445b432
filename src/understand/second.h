#pragma once
// Second: whether a card names another person besides the one that was chosen, and what is theirs.
//
// A card of two people gives two contacts. Only a plain case counts: a name with a given name of
// the lists, far from the first, with a title or a mail address of its own.

#include <optional>

#include "understand/decide.h"

namespace cardfile::understanding {

struct SecondPerson {
    NameCandidate name;
    std::optional<Candidate> title;
};

[[nodiscard]] std::optional<SecondPerson> second_person(const Proposal& proposal,
                                                        const Choice& choice);

/// Whether what stands on these spans goes with the second person rather than with the first: it
/// stands below that name, in its column, and nearer.
[[nodiscard]] bool is_nearer_second(const Sheet& sheet, const Choice& choice,
                                    const SecondPerson& second, const std::vector<Span>& spans);

/// Whether the mail address is made of the second person's name, and not of the first's.
[[nodiscard]] bool is_mail_of_second(const Sheet& sheet, const Choice& choice,
                                     const SecondPerson& second, const FoundEmail& email);

}  // namespace cardfile::understanding
