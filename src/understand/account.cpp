#include "understand/account.h"

#include "understand/agree.h"
#include "understand/assure.h"
#include "understand/domains.h"

namespace cardfile::understanding {

namespace {

Neighbours neighbours_of(const Account& account) {
    Neighbours all;
    const Sheet& sheet = account.proposal.sheet;
    const auto called = [&](const Candidate& candidate) {
        return Called{candidate.value, read_confidence(sheet, candidate.spans)};
    };
    if (account.choice.name) all.people.push_back(called(*account.choice.name));
    if (account.second) all.people.push_back(called(account.second->name));
    if (account.choice.company) all.companies.push_back(called(*account.choice.company));
    for (const FoundWebsite& site : account.proposal.patterns.websites)
        all.companies.push_back({owner_of(site.domain), site.read});
    return all;
}

/// Owners' words of the card's domains.
std::vector<Called> owners_of(const Account& account) {
    std::vector<Called> owners;
    const Patterns& patterns = account.proposal.patterns;
    for (const FoundEmail& email : patterns.emails)
        if (!is_mail_provider(email.domain)) owners.push_back({owner_of(email.domain), email.read});
    for (const FoundWebsite& site : patterns.websites)
        owners.push_back({owner_of(site.domain), site.read});
    return owners;
}

}  // namespace

Account account_of(const Lines& lines, const UnderstandOptions& options) {
    Account account;
    account.proposal = propose(lines, options);
    const Proposal& proposal = account.proposal;
    account.choice = decide(proposal.sheet, proposal.pieces, proposal.candidates);
    account.second = second_person(proposal, account.choice);
    std::vector<FoundEmail>& emails = account.proposal.patterns.emails;
    settle_mail_names(neighbours_of(account), emails);
    if (account.choice.company)
        settle_company(proposal.sheet, owners_of(account), *account.choice.company);
    if (account.choice.name) settle_name(proposal.sheet, emails, *account.choice.name);
    if (account.second) settle_name(proposal.sheet, emails, account.second->name);
    Beside beside;
    if (account.choice.name) beside.people.push_back(account.choice.name->value);
    if (account.second) beside.people.push_back(account.second->name.value);
    if (account.choice.company) beside.company = account.choice.company->value;
    assure(beside, account.proposal.patterns);
    return account;
}

}  // namespace cardfile::understanding
