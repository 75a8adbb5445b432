#pragma once
// Mail addresses: "E-mail: jane. doe (@acme,com" -> jane.doe@acme.com.

#include <vector>

#include "card/contact.h"
#include "understand/evidence.h"
#include "understand/sheet.h"

namespace cardfile::understanding {

struct FoundEmail {
    Field field;
    std::vector<Span> spans;  ///< with its label
    std::string name;         ///< left of the @
    std::string domain;       ///< right of it, small letters
    double read = 0;          ///< how sure the recogniser was of its line
    Evidence evidence = {};   ///< see assure.h
};

[[nodiscard]] std::vector<FoundEmail> find_emails(const Sheet& sheet);

}  // namespace cardfile::understanding
