#pragma once
// Web addresses, and profiles on social networks: "www,acme .com" -> www.acme.com.

#include <string>
#include <vector>

#include "card/contact.h"
#include "understand/email.h"
#include "understand/found.h"

namespace cardfile::understanding {

struct FoundWebsite : Found {
    Field field;
    std::string domain;  ///< small letters, without "www."
};

/// Mail addresses are no websites, but their domains tell what is one: "acme.nl".
[[nodiscard]] std::vector<FoundWebsite> find_websites(const Sheet& sheet,
                                                      const std::vector<FoundEmail>& emails);

struct FoundSocial {
    Social field;
    std::vector<Span> spans;
};

/// Profiles named by a label or a handle: "Instagram: acme", "@acme".
[[nodiscard]] std::vector<FoundSocial> find_socials(const Sheet& sheet,
                                                    const std::vector<Span>& taken);

/// The network a domain belongs to ("facebook.com" -> "facebook"); empty for other domains.
std::string_view network_of(std::string_view domain);

}  // namespace cardfile::understanding
