#pragma once
// Mail addresses: "E-mail: jane. doe (@acme,com" -> jane.doe@acme.com.

#include <vector>

#include "card/contact.h"
#include "understand/found.h"

namespace cardfile::understanding {

struct FoundEmail : Found {
    Field field;
    std::string name;          ///< left of the @
    std::string domain;        ///< right of it, small letters
    bool word_before = false;  ///< in small letters, no label: perhaps the name's first part
};

[[nodiscard]] std::vector<FoundEmail> find_emails(const Sheet& sheet);

}  // namespace cardfile::understanding
