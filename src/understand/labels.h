#pragma once
// The words that stand before numbers, mails and web addresses: "Tel:", "F |", "E-mail", "Gsm".

#include <string_view>

#include "understand/sheet.h"

namespace cardfile::understanding {

enum class Label { none, phone, office, mobile, fax, home, mail, web, address, other };

/// What a folded word says as a label; single letters only count where a label is expected.
Label label_of(std::string_view folded);

/// The label that ends a text, as "Tel" does "Ankara Tel:"; with "Tel/Fax" the phone wins.
Label last_label(std::string_view text);

/// Whether a row holds labels and nothing else: "Tel", "Fax:".
bool only_labels(const Row& row);

/// The label behind a number, in brackets or alone: "0532… (mobile)".
Label label_behind(std::string_view behind);

/// Where a bracket of words that begins at `from` ends; `from` without one: "(Japan)", "(Off.)"
/// behind a number say which it is.
std::size_t note_end(std::string_view text, std::size_t from);

/// Where the labels that end at `end` begin, not before `from`; `end` when there are none.
std::size_t label_begin(std::string_view text, std::size_t from, std::size_t end);

}  // namespace cardfile::understanding
