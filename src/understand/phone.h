#pragma once
// Telephone numbers with what they are for, and the country the card dials from.

#include <optional>
#include <string>
#include <vector>

#include "card/contact.h"
#include "understand/dialling.h"
#include "understand/found.h"
#include "understand/labels.h"

namespace cardfile::understanding {

struct FoundPhone : Found {
    Phone field;
    Label label = Label::none;
    int digits = 0;
    bool cut = false;                     ///< what stands before it may be its beginning, misread
    std::optional<Dialled> dialled = {};  ///< as the card's country dials it, its area code lent
};

/// Every number with its label; `taken` are mails and web addresses. Country and type come later.
[[nodiscard]] std::vector<FoundPhone> find_phones(const Sheet& sheet,
                                                  const std::vector<Span>& taken);

/// Numbers with their dialling code, and the types: `region` is the card's country, ISO 3166 in
/// capital letters, or empty. What cannot be a number there goes.
void settle_phones(std::vector<FoundPhone>& phones, const std::string& region);

}  // namespace cardfile::understanding
