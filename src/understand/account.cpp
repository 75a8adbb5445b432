#include "understand/account.h"

#include "understand/agree.h"
#include "understand/domains.h"

namespace cardfile::understanding {

namespace {

double read_of(const Sheet& sheet, const std::vector<Span>& spans) {
    double read = 1;
    for (const Span& span : spans) read = std::min(read, sheet.at(span).confidence);
    return read;
}

Neighbours neighbours_of(const Account& account) {
    Neighbours all;
    const Sheet& sheet = account.proposal.sheet;
    const auto called = [&](const Candidate& candidate) {
        return Called{candidate.value, read_of(sheet, candidate.spans)};
    };
    if (account.choice.name) all.people.push_back(called(*account.choice.name));
    if (account.second) all.people.push_back(called(account.second->name));
    if (account.choice.company) all.companies.push_back(called(*account.choice.company));
    for (const FoundWebsite& site : account.proposal.patterns.websites)
        all.companies.push_back({owner_of(site.domain), read_of(sheet, site.spans)});
    return all;
}

}  // namespace

Account account_of(const Lines& lines, const UnderstandOptions& options) {
    Account account;
    account.proposal = propose(lines, options.country);
    const Proposal& proposal = account.proposal;
    account.choice = decide(proposal.sheet, proposal.pieces, proposal.candidates);
    account.second = second_person(proposal, account.choice);
    std::vector<FoundEmail>& emails = account.proposal.patterns.emails;
    settle_mail_names(neighbours_of(account), emails);
    if (account.choice.name) settle_name(proposal.sheet, emails, *account.choice.name);
    if (account.second) settle_name(proposal.sheet, emails, account.second->name);
    return account;
}

}  // namespace cardfile::understanding
