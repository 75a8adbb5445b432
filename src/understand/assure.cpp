#include "understand/assure.h"

#include <algorithm>

#include "card/review.h"
#include "understand/digits.h"
#include "understand/domains.h"
#include "understand/fold.h"
#include "understand/mailboxes.h"
#include "understand/name_form.h"

namespace cardfile::understanding {

namespace {

/// How sure the recogniser was of a row, as an amount of evidence: 0 for a well read one.
double reading(const Found& found) {
    constexpr double well = 0.93, step = 0.1, least = -4;
    return std::clamp((found.read - well) / step, least, 0.0);
}

/// Below this its readings differed on a character (text/read_line.h), and nothing but another
/// place on the card tells which was right: a label, a range given out, a known domain do not.
/// Of such numbers photographed by tools/cards every second was wrong, of mails every third.
constexpr double differed = 0.65, differed_in_digits = 0.5;

/// However much speaks for it: a person is to look.
constexpr double most_in_doubt = 0.845;
static_assert(most_in_doubt < reach_review_below);

void conclude(const Evidence& evidence, Field& field) {
    constexpr double most = 0.99;  // certain is what a person confirmed
    field.confidence = std::min(evidence.confidence(), most);
    const std::vector<std::string> reasons = evidence.reasons();
    field.reasons.insert(field.reasons.end(), reasons.begin(), reasons.end());
    add_doubts(evidence, reach_review_below, field);
}

void doubt(const char* why, Field& field) {
    field.confidence = std::min(field.confidence, most_in_doubt);
    field.reasons.emplace_back(why);
}

void doubt_reading(const Found& found, double least, Field& field) {
    if (found.read < least) doubt("but it is poorly read, or readings of it differed", field);
}

void add_mail_name(const Beside& beside, const FoundEmail& email, Evidence& evidence) {
    double person = 0;
    for (const std::string& name : beside.people)
        person = std::max(person, in_mail(tokens_of(name), email.name));
    if (person == 1) evidence.add(Clue::mail_name_is_person);
    if (person == 0.5) evidence.add(Clue::mail_name_half_person);
    const std::string name = squeeze(email.name), company = squeeze(beside.company);
    const bool by_company = name.size() >= 4 && !company.empty() && company.find(name) == 0;
    if (person == 0 && (is_mailbox(name) || by_company))
        evidence.add(Clue::mail_name_is_mailbox);
    else if (person < 1)
        evidence.add(Clue::mail_strokes,
                     static_cast<double>(std::count_if(name.begin(), name.end(), [](char c) {
                         return std::string_view("il1j0").find(c) != std::string_view::npos;
                     })));
    bool amid = false;
    for (std::size_t i = 1; i < email.name.size(); ++i)
        amid = amid || (email.name[i] >= 'A' && email.name[i] <= 'Z' && email.name[i - 1] >= 'a' &&
                        email.name[i - 1] <= 'z');
    // "Ldoe@": the dot behind an l read with it as one letter
    const auto vowel = [](char c) {
        return std::string_view("aeiouyh").find(c) != std::string_view::npos;
    };
    const bool initial = email.name.size() > 2 && email.name[0] == 'L' && email.name[1] >= 'a' &&
                         email.name[1] <= 'z' && !vowel(email.name[1]);
    if (amid || initial) evidence.add(Clue::mail_capital_amid);
    if (email.word_before) evidence.add(Clue::mail_word_before);
}

bool is_on_card(const Beside& beside, const std::string& owner) {
    const std::string company = squeeze(beside.company), word = squeeze(owner);
    constexpr std::size_t least = 3;
    return word.size() >= least && company.starts_with(word);
}

void assure_mail(const Beside& beside, const Patterns& patterns, FoundEmail& email) {
    Evidence& evidence = email.evidence;
    evidence.add(Clue::mail_prior);
    evidence.add(Clue::mail_read, reading(email));
    if (email.mended)
        evidence.add(Clue::mail_mended);
    else if (!email.field.repaired.empty())
        evidence.add(Clue::mail_put_right);
    add_mail_name(beside, email, evidence);
    const std::string owner = owner_of(email.domain);
    const bool on_site =
        std::any_of(patterns.websites.begin(), patterns.websites.end(),
                    [&](const FoundWebsite& site) { return owner_of(site.domain) == owner; });
    const auto twins =
        std::count_if(patterns.emails.begin(), patterns.emails.end(),
                      [&](const FoundEmail& other) { return owner_of(other.domain) == owner; });
    if (is_mail_provider(email.domain))
        evidence.add(Clue::mail_provider);
    else if (on_site || twins > 1 || is_on_card(beside, owner))
        evidence.add(Clue::mail_domain_confirmed);
    if (email.disputed) evidence.add(Clue::mail_domains_differ);
    conclude(evidence, email.field);
    // Then both halves stand on the card again, or in the list of mailboxes.
    const bool usual = evidence.has(Clue::mail_name_is_mailbox) && !email.mended;
    const bool repeated = (usual || evidence.has(Clue::mail_name_is_person)) &&
                          evidence.has(Clue::mail_domain_confirmed);
    if (!repeated) doubt_reading(email, differed, email.field);
}

void assure_site(const Beside& beside, const Patterns& patterns, FoundWebsite& site) {
    Evidence& evidence = site.evidence;
    evidence.add(Clue::site_prior);
    evidence.add(Clue::site_read, reading(site));
    const bool named = site.field.value.starts_with("www.") || site.field.value.starts_with("http");
    if (!named) evidence.add(Clue::site_bare);
    if (site.mended)
        evidence.add(Clue::site_mended);
    else if (!site.field.repaired.empty())
        evidence.add(Clue::site_put_right);
    const std::string owner = owner_of(site.domain);
    const bool mailed =
        std::any_of(patterns.emails.begin(), patterns.emails.end(),
                    [&](const FoundEmail& email) { return owner_of(email.domain) == owner; });
    if (mailed) evidence.add(Clue::site_is_mail_domain);
    if (is_on_card(beside, owner)) evidence.add(Clue::site_on_card);
    if (site.disputed) evidence.add(Clue::site_domains_differ);
    conclude(evidence, site.field);
    if (!mailed) doubt_reading(site, differed, site.field);
}

/// The first group of digits behind a dialling code: most often the area code.
std::string area_of(const std::string& printed) {
    std::vector<std::string> groups(1);
    for (const char c : printed) {
        if (c >= '0' && c <= '9')
            groups.back() += c;
        else if (!groups.back().empty())
            groups.emplace_back();
    }
    const std::size_t at = printed.starts_with('+') && groups.size() > 1 ? 1 : 0;
    return groups[at];
}

void add_other_numbers(const FoundPhone& phone, const std::vector<FoundPhone>& all,
                       Evidence& evidence) {
    const std::string mine = digits_of(phone.field.value), area = area_of(phone.field.value);
    constexpr std::size_t own = 4;  // digits in which the numbers of one house differ
    bool alike = false, same_area = false, almost = false;
    for (const FoundPhone& other : all) {
        if (&other == &phone) continue;
        const std::string theirs = digits_of(other.field.value), there = area_of(other.field.value);
        alike = alike || (mine.size() == theirs.size() && mine.size() > own + 2 &&
                          mine.substr(0, mine.size() - own) == theirs.substr(0, mine.size() - own));
        const bool codes = area.size() >= 2 && area.size() <= 4 && area.size() == there.size();
        same_area = same_area || (codes && area == there);
        almost = almost || (codes && edits(area, there, 1) == 1);
    }
    if (alike)
        evidence.add(Clue::phone_like_another);
    else if (same_area)
        evidence.add(Clue::phone_area_as_another);
    else if (almost)
        evidence.add(Clue::phone_area_almost);
}

/// "+44 20 7946 012" beside "+44 20 7946 0123": a digit was lost, though some place may have
/// numbers so short.
bool is_shorter_than_alike(const FoundPhone& phone, const std::vector<FoundPhone>& all) {
    constexpr std::size_t same = 4, most_lost = 2;  // digits: dialling code and area code
    const std::string mine = digits_of(phone.field.value);
    const bool valid = phone.dialled && phone.dialled->valid;
    return !valid && std::any_of(all.begin(), all.end(), [&](const FoundPhone& other) {
        const std::string theirs = digits_of(other.field.value);
        return theirs.size() > mine.size() && theirs.size() - mine.size() <= most_lost &&
               mine.size() > same && theirs.substr(0, same) == mine.substr(0, same);
    });
}

void assure_phone(const Patterns& patterns, FoundPhone& phone) {
    Evidence& evidence = phone.evidence;
    const std::string& printed = phone.field.value;
    evidence.add(Clue::phone_prior);
    evidence.add(Clue::phone_read, reading(phone));
    if (phone.label != Label::none) evidence.add(Clue::phone_labelled);
    if (printed.starts_with('+')) evidence.add(Clue::phone_international);
    const std::optional<Dialled>& dialled = phone.dialled;
    const bool coded = printed.starts_with('+'), possible = dialled && dialled->possible;
    if (patterns.country.empty() && !coded)
        evidence.add(Clue::phone_country_unknown);
    else if (!possible && !coded)  // most often its area code is missing
        evidence.add(Clue::phone_impossible);
    else if (!possible || !dialled->usual_length)
        evidence.add(Clue::phone_odd_length, possible ? 1 : 2);
    else if (dialled->valid)
        evidence.add(Clue::phone_valid);
    if (phone.mended)
        evidence.add(Clue::phone_mended);
    else if (!phone.field.repaired.empty())
        evidence.add(Clue::phone_put_right);
    add_other_numbers(phone, patterns.phones, evidence);
    const bool mixed =
        printed.find('.') != std::string::npos && printed.find('-') != std::string::npos;
    if (mixed) evidence.add(Clue::phone_mixed_marks);
    constexpr int few = 8;  // digits: shorter ones may be the rest of a longer one
    if (phone.digits < few) evidence.add(Clue::phone_few_digits);
    conclude(evidence, phone.field);
    doubt_reading(phone, differed_in_digits, phone.field);
    constexpr int most_local = 8;  // digits of numbers without their area code
    const bool local = !coded && phone.digits <= most_local;
    if ((coded || !patterns.country.empty()) && !local && !possible)
        doubt("but its country has no numbers of this length", phone.field);
    if (is_shorter_than_alike(phone, patterns.phones))
        doubt("but another number that begins alike is longer", phone.field);
    if (phone.cut) doubt("but it may begin before its first digit", phone.field);
    const bool with_area_code = coded || digits_of(printed).starts_with('0');
    if (with_area_code && phone.digits <= most_local)
        doubt("but it is short for a number with its area code", phone.field);
}

}  // namespace

void assure(const Beside& beside, Patterns& patterns) {
    for (FoundEmail& email : patterns.emails) assure_mail(beside, patterns, email);
    for (FoundWebsite& site : patterns.websites) assure_site(beside, patterns, site);
    for (FoundPhone& phone : patterns.phones) assure_phone(patterns, phone);
}

}  // namespace cardfile::understanding
