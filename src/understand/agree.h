#pragma once
// Agree: fields of one card that tell of each other settle each other's doubtful letters.
//
// "jane@acrne.com" beside "www.acme.com" and ACME GmbH is jane@acme.com. Only where what the other
// fields say outweighs what was read; what was read stays in `repaired`, and why is in the reasons.
// Where two domains differ by what is usually misread and nothing tells which is right, both lose
// confidence.

#include <string>
#include <vector>

#include "understand/email.h"
#include "understand/piece.h"
#include "understand/website.h"

namespace cardfile::understanding {

/// Mail and web domains by each other and by the words of the card. A website that is only the end
/// of another domain, cut off, goes.
void settle_domains(const Sheet& sheet, std::vector<FoundEmail>& emails,
                    std::vector<FoundWebsite>& websites);

/// A name on the card, of a person or a company, that mail names are made of.
struct Called {
    std::string name;  ///< as printed
    double read = 0;   ///< how sure the recogniser was of it
};

struct Neighbours {
    std::vector<Called> people, companies;  ///< companies: also the owners of domains
};

/// The part left of the @: by the people named, the company, and names usual for mailboxes.
void settle_mail_names(const Neighbours& neighbours, std::vector<FoundEmail>& emails);

/// A company's name by the owner's word of a domain that repeats it and was read better.
void settle_company(const Sheet& sheet, const std::vector<Called>& owners, Candidate& company);

/// The person's name by a mail name that repeats it and was read better.
void settle_name(const Sheet& sheet, const std::vector<FoundEmail>& emails, NameCandidate& name);

}  // namespace cardfile::understanding
