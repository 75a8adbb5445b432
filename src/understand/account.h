#pragma once
// Account: the lines of one card -> all that was considered and what was chosen.
//
// Proposal, choice and what the fields settled among each other, before any of it becomes a contact
// (understand.h): tools fit and judge the weights by it, and `read --explain` tells it to a person.

#include <optional>

#include "understand/decide.h"
#include "understand/second.h"
#include "understand/understand.h"

namespace cardfile::understanding {

struct Account {
    Proposal proposal;
    Choice choice;
    std::optional<SecondPerson> second;
};

[[nodiscard]] Account account_of(const Lines& lines, const UnderstandOptions& options);

}  // namespace cardfile::understanding
