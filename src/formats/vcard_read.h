#pragma once
// vCard text -> Contact: 2.1 (as in many codes), 3.0 (RFC 2426) and 4.0 (RFC 6350).
//
// Hostile input: whatever it holds, the values that come out are single lines of UTF-8 without
// control characters, bounded in length and number. What is not understood is passed over.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "card/contact.h"

namespace cardfile {

/// One content line, unfolded, its quoted-printable taken away; escapes still stand in the value.
struct VcardProperty {
    std::string name;                ///< capital letters, without a group
    std::vector<std::string> types;  ///< small letters: of TYPE=, or bare as 2.1 writes them
    std::string value;
};

[[nodiscard]] std::vector<VcardProperty> vcard_properties(std::string_view text);

/// A value's parts between unescaped separators, escapes resolved, each one clean line.
[[nodiscard]] std::vector<std::string> vcard_parts(std::string_view value, char separator);

/// The first card of the text; nothing when there is none. Every field's confidence is 1.
[[nodiscard]] std::optional<Contact> read_vcard(std::string_view text);

}  // namespace cardfile
