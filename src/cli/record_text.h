#pragma once
// A whole entry as "key: value" lines: the contact's fields and what the list keeps beside them.

#include <string>
#include <vector>

#include "formats/contact_text.h"
#include "store/entry.h"

namespace cardfile {

/// The contact's lines, then met, event, tags, language, source and every.
[[nodiscard]] std::vector<TextLine> record_lines(const Entry& entry);

/// `before` with what the lines say; numbers typed by hand get their dialling code where it can be
/// known. What is not in the lines is taken away.
[[nodiscard]] Result<Entry> entry_of(const std::vector<TextLine>& lines, const Entry& before);

/// "email=a@b.c" replaces every value of its kind, "email+=…" adds one; an empty value takes all
/// away. Several of one kind in one call are several values.
[[nodiscard]] Result<std::vector<TextLine>> assigned(std::vector<TextLine> lines,
                                                     const std::vector<std::string>& assignments);

/// The person or, where none is named, the company; may be empty.
[[nodiscard]] std::string display_name(const Contact& contact);

/// Numbers without a dialling code get that of the others, or of their own country.
void complete_numbers(Contact& contact);

}  // namespace cardfile
