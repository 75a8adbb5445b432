#include "understand/company_domain.h"

#include <string>

#include "understand/domains.h"
#include "understand/fold.h"
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

std::string owner_in(const Field& address) {
    return owner_of(telling_domain(address.value));
}

/// Where the name of the company is: a mail address or a website that is called so.
struct Called {
    std::string name;
    const Field* by;
};

/// Mail and website at one owner's domain.
std::optional<Called> by_both(const Contact& contact) {
    for (const Field& email : contact.emails)
        for (const Field& site : contact.websites)
            if (owner_in(site) == owner_in(email)) return Called{as_name(owner_in(email)), &email};
    return std::nullopt;
}

}  // namespace

void call_by_domain(const std::optional<Candidate>& chosen, Contact& contact) {
    constexpr std::size_t least = 4;  // letters: shorter ones are initials of a name unknown
    constexpr double to_be_reviewed = review_below - 0.1;
    const bool says_little = chosen && contact.company &&
                             chosen->evidence.has(Clue::company_generic) &&
                             contact.company->value == chosen->value;
    if (contact.company && !says_little) return;
    if (!contact.company && !contact.name) return;  // the back of a card: its front has the name
    const std::optional<Called> called = by_both(contact);
    if (!called || called->name.size() < least) return;
    Field field{called->name, to_be_reviewed};
    field.box = called->by->box;
    field.from = called->by->from;
    // The line with the legal form goes on from the sign above it: "San. Tic. Ltd. Şti."
    if (contact.company && chosen->evidence.has(Clue::company_legal_form)) {
        field.value += " " + contact.company->value;
        field.box = contact.company->box;
        field.from = contact.company->from;
    }
    field.reasons = {"no company's name was read; mail and website are called so"};
    if (contact.company)
        field.alternatives.push_back({contact.company->value, contact.company->confidence});
    contact.company = std::move(field);
}

}  // namespace cardfile::understanding
