#pragma once
// A contact taken apart into the rows of field_values, and put together again. Private to store/.

#include <string>
#include <string_view>
#include <vector>

#include "card/contact.h"

namespace cardfile {

struct FieldValue {
    std::string kind;   ///< "name", "email", …
    std::string value;  ///< as printed
    std::string
        folded;  ///< for searching and comparing; of a phone its digits, "+" before a full number
    double confidence = 0;
    std::string detail;  ///< the field's JSON object
};

[[nodiscard]] std::vector<FieldValue> field_values(const Contact& contact);

/// Only kind and detail are looked at; a damaged detail is left out.
[[nodiscard]] Contact contact_of(const std::vector<FieldValue>& values);

/// The digits of a text that is written like a phone number or a part of one; empty for any other.
[[nodiscard]] std::string phone_digits(std::string_view text);

}  // namespace cardfile
