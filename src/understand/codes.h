#pragma once
// What the card's codes say, laid over what was read from its print.
//
// A code is read without an error or not at all, so it outranks print: the same value confirms, a
// similar one repairs, another one is taken and the print's kept as an alternative. Free text in a
// code confirms and repairs, but names nobody.

#include <string>
#include <vector>

#include "card/contact.h"
#include "card/line.h"

namespace cardfile::understanding {

/// What the formats for contacts say: vCard, MECARD and the like, all codes of the card together.
[[nodiscard]] Contact said_by(const std::vector<Code>& codes);

/// The lines of every code that holds free text, as if they were printed.
[[nodiscard]] Lines free_text_of(const std::vector<Code>& codes);

/// `region`: ISO 3166 of the card, for numbers without a dialling code; may be empty.
void settle_by_code(const Contact& said, const std::string& region, Contact& contact);

/// Only what confirms or repairs a value that was printed.
void confirm_by_code(const Contact& said, Contact& contact);

}  // namespace cardfile::understanding
