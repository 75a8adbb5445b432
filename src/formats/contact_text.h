#pragma once
// A contact as "key: value" lines that a person edits, and back.
//
// Coming back, a value that was not changed keeps where it was read and how sure that is; a changed
// one is as sure as the person who typed it.

#include <string>
#include <string_view>
#include <vector>

#include "card/contact.h"
#include "card/error.h"

namespace cardfile {

struct TextLine {
    std::string key;    ///< "name", "email", "mobile", …
    std::string value;  ///< one line; empty: no such value
    bool doubtful = false;
};

/// name, first, last, prefix, suffix, title, department, company, email, phone, mobile, fax, home,
/// website, social, address, street, city, region, postcode, country. Parts only where they are
/// known.
[[nodiscard]] std::vector<TextLine> text_lines(const Contact& contact);

/// Keys it does not know are an Error; several lines of one key are several values.
[[nodiscard]] Result<Contact> contact_of(const std::vector<TextLine>& lines, const Contact& before);

/// "key: value", "key ?: value" for a doubtful one. Empty lines and those with # are passed over.
[[nodiscard]] std::string to_text(const std::vector<TextLine>& lines);
[[nodiscard]] Result<std::vector<TextLine>> parse_text_lines(std::string_view text);

/// Why a value cannot be kept: too long, or with control characters. Empty when it can.
[[nodiscard]] std::string fault_of(std::string_view value);

}  // namespace cardfile
