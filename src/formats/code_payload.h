#pragma once
// What a code on a card says: a vCard, MECARD or BIZCARD, a mail or web address, a number.

#include <optional>
#include <string>
#include <string_view>

#include "card/contact.h"

namespace cardfile {

/// Nothing when the payload is none of these: free text, or a format for something else (a wireless
/// network, an event). Hostile input, bounded as in vcard_read.h.
[[nodiscard]] std::optional<Contact> read_payload(std::string_view payload);

}  // namespace cardfile
