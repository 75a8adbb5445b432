#pragma once
// Assure: how sure the mail addresses, numbers and websites of a card are, by what else it says.
//
// Each gets its evidence, and from it its confidence and the reasons in words. Their values are
// settled before (agree.h) and stay as they are.

#include <vector>

#include "understand/decide.h"
#include "understand/second.h"

namespace cardfile::understanding {

/// All that the mail addresses, numbers and websites are judged beside.
struct Beside {
    std::vector<std::string> people;  ///< names chosen
    std::string company;              ///< chosen; may be empty
};

void assure(const Beside& beside, Patterns& patterns);

}  // namespace cardfile::understanding
