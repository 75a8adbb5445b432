#include "understand/company_domain.h"

#include <algorithm>
#include <string>

#include "understand/domains.h"
#include "understand/rules.h"

namespace cardfile::understanding {

namespace {

/// Capitals for the first letters, blanks for dashes.
std::string as_name(std::string owner) {
    bool begins = true;
    for (char& c : owner) {
        if (begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == '-') c = ' ';
        begins = c == ' ';
    }
    return owner;
}

}  // namespace

std::optional<Field> company_of_domain(const Contact& contact) {
    constexpr std::size_t least = 4;  // letters: shorter ones are initials of a name unknown
    constexpr double to_be_reviewed = review_below - 0.1;
    if (contact.company || !contact.name) return std::nullopt;
    for (const Field& email : contact.emails) {
        const std::string owner = owner_of(telling_domain(email.value));
        const bool shared = std::any_of(
            contact.websites.begin(), contact.websites.end(),
            [&](const Field& site) { return owner_of(telling_domain(site.value)) == owner; });
        if (!shared || owner.size() < least) continue;
        Field field{as_name(owner), to_be_reviewed};
        field.box = email.box;
        field.from = email.from;
        field.reasons = {"no company was read; mail and website are called so"};
        return field;
    }
    return std::nullopt;
}

}  // namespace cardfile::understanding
