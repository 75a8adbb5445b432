#include "understand/propose.h"

#include <algorithm>

#include "understand/agree.h"
#include "understand/country.h"

namespace cardfile::understanding {

namespace {

using Spans = std::vector<Span>;

void take(Spans& taken, const Spans& more) {
    taken.insert(taken.end(), more.begin(), more.end());
}

template <class Found, class Same>
void drop_repeated(std::vector<Found>& all, Same same) {
    std::vector<Found> kept;
    for (Found& found : all) {
        const auto twin =
            std::find_if(kept.begin(), kept.end(), [&](const Found& k) { return same(k, found); });
        if (twin == kept.end())
            kept.push_back(std::move(found));
        else if (found.field.confidence > twin->field.confidence)
            *twin = std::move(found);
    }
    all = std::move(kept);
}

std::string digits_of(const std::string& text) {
    std::string digits;
    for (const char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

/// What has a form of its own: found first, each out of the way of the next.
Patterns find_patterns(const Sheet& sheet, const std::string& country, Spans& taken) {
    Patterns found;
    found.emails = find_emails(sheet);
    found.websites = find_websites(sheet, found.emails);
    settle_domains(sheet, found.emails, found.websites);
    for (const FoundEmail& email : found.emails) take(taken, email.spans);
    for (const FoundWebsite& website : found.websites) take(taken, website.spans);
    found.socials = find_socials(sheet, taken);
    for (const FoundSocial& social : found.socials) take(taken, social.spans);
    found.phones = find_phones(sheet, taken);
    found.country = country_of_card({sheet, found.phones, found.emails, found.websites}, country);
    settle_phones(found.phones, found.country);
    for (const FoundPhone& phone : found.phones) take(taken, phone.spans);
    drop_repeated(found.emails, [](const FoundEmail& a, const FoundEmail& b) {
        return a.name == b.name && a.domain == b.domain;
    });
    drop_repeated(found.websites, [](const FoundWebsite& a, const FoundWebsite& b) {
        return a.field.value == b.field.value;
    });
    drop_repeated(found.phones, [](const FoundPhone& a, const FoundPhone& b) {
        return digits_of(a.field.value) == digits_of(b.field.value) &&
               a.field.extension == b.field.extension;
    });
    return found;
}

}  // namespace

Proposal propose(const Lines& lines, const std::string& country) {
    Proposal all;
    all.sheet = lay_out(lines);
    const Sheet& sheet = all.sheet;
    all.patterns = find_patterns(sheet, country, all.taken);
    all.pieces = free_pieces(sheet, all.taken);
    const std::vector<Piece>& pieces = all.pieces;
    const Hints hints = hints_of(all.patterns.emails, all.patterns.websites);
    all.candidates = {name_candidates(sheet, pieces, hints), title_candidates(sheet, pieces, hints),
                      department_candidates(sheet, pieces),
                      company_candidates(sheet, pieces, hints), address_evidence(sheet, pieces)};
    return all;
}

}  // namespace cardfile::understanding
