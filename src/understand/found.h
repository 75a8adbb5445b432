#pragma once
// What mail addresses, numbers and websites have in common from where they are found to where it
// is said how sure they are (assure.h).

#include <vector>

#include "understand/evidence.h"
#include "understand/sheet.h"

namespace cardfile::understanding {

struct Found {
    std::vector<Span> spans;  ///< with its label, also one on another row
    double read = 0;          ///< how sure the recogniser was of its line
    bool mended = false;      ///< other fields settled some of its letters
    bool disputed = false;    ///< another field differs by what is easily misread
    Evidence evidence = {};   ///< see assure.h
};

}  // namespace cardfile::understanding
