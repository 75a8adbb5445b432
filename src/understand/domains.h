#pragma once
// Internet names by the public suffix list: what is a domain, and which word of it is the owner's.

#include <string>
#include <string_view>

namespace cardfile::understanding {

/// The public suffix a domain ends in ("co.uk"), small letters; empty when its end is none.
std::string_view known_suffix(std::string_view domain);

/// The owner's word of a domain: "shop.acme.co.uk" -> "acme"; small letters.
std::string owner_of(std::string_view domain);

/// Whether mail lives there that says nothing of the company: gmail.com and the like.
bool is_mail_provider(std::string_view domain);

/// The domain with an end or provider that was plainly misread put right ("acme.corn" ->
/// "acme.com"); as it was when there is nothing to repair.
std::string with_end_repaired(std::string_view domain);

/// The ISO 3166 code, in small letters, of the country a domain's end names; empty when it names
/// none
/// ("com"), or is mostly used for its looks ("io").
std::string_view country_of_domain(std::string_view domain);

}  // namespace cardfile::understanding
