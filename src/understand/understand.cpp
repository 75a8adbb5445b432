#include "understand/understand.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "understand/account.h"
#include "understand/codes.h"
#include "understand/company_domain.h"
#include "understand/fold.h"

namespace cardfile {

namespace {

using namespace understanding;

using Spans = std::vector<Span>;

void take(Spans& taken, const Spans& more) {
    taken.insert(taken.end(), more.begin(), more.end());
}

/// Where a field came from, in the terms of the lines.
void place(const Lines& lines, const Sheet& sheet, const Spans& spans, Field& field) {
    field.from = lines_of(sheet, spans);
    field.box = box_of(lines, sheet, spans);
    // A word of one line that was mended: say what was read.
    if (!field.repaired.empty() || field.from.size() != 1) return;
    const std::string& read = lines[static_cast<std::size_t>(field.from.front())].text;
    if (clean(read, read.size() + 1).find(field.value) == std::string::npos) field.repaired = read;
}

Field to_field(const Candidate& candidate, double confidence,
               const std::vector<Alternative>& rivals) {
    Field field{candidate.value, std::clamp(confidence, 0.0, 0.99)};
    field.reasons = candidate.evidence.reasons();
    field.repaired = candidate.repaired;
    if (!candidate.mended.empty()) field.reasons.push_back(candidate.mended);
    add_doubts(candidate.evidence, review_below, field);
    if (!rivals.empty()) field.reasons.push_back("or: " + rivals.front().value);
    field.alternatives = rivals;
    return field;
}

void add_decided(const Lines& lines, const Sheet& sheet, const Choice& choice, Contact& contact) {
    if (choice.name) {
        Name name = choice.name->name;
        static_cast<Field&>(name) =
            to_field(*choice.name, choice.name_confidence, choice.name_rivals);
        place(lines, sheet, choice.name->spans, name);
        contact.name = std::move(name);
    }
    const auto add = [&](const std::optional<Candidate>& candidate, double confidence,
                         const std::vector<Alternative>& rivals) {
        std::optional<Field> field;
        if (!candidate) return field;
        field = to_field(*candidate, confidence, rivals);
        place(lines, sheet, candidate->spans, *field);
        return field;
    };
    contact.title = add(choice.title, choice.title_confidence, choice.title_rivals);
    contact.department = add(choice.department, choice.department_confidence, {});
    contact.company = add(choice.company, choice.company_confidence, choice.company_rivals);
}

/// The company as the owner corrected it on another card of the same domain.
void settle_by_rules(const Rules& rules, Contact& contact) {
    constexpr double taught = 0.97;  // a domain may serve two companies
    std::vector<std::string> addresses;
    for (const Field& email : contact.emails) addresses.push_back(email.value);
    for (const Field& site : contact.websites) addresses.push_back(site.value);
    for (const std::string& address : addresses) {
        const std::string domain = telling_domain(address);
        const auto rule = rules.company_of.find(domain);
        if (rule == rules.company_of.end()) continue;
        Field field = contact.company.value_or(Field{});
        const std::string read = field.value;
        field.value = rule->second;
        field.confidence = taught;
        field.reasons = {"you corrected it so for " + domain};
        if (!read.empty() && read != field.value) {
            field.repaired = read;
            field.alternatives.push_back({read, contact.company->confidence});
        }
        contact.company = std::move(field);
        return;
    }
}

bool is_empty(const Contact& contact) {
    return !contact.name && !contact.title && !contact.company && !contact.department &&
           contact.emails.empty() && contact.websites.empty() && contact.socials.empty() &&
           contact.phones.empty() && contact.addresses.empty();
}

template <class Found, class Out>
void move_fields(const Lines& lines, const Sheet& sheet, std::vector<Found>& found, Out& out) {
    for (Found& one : found) {
        place(lines, sheet, one.spans, one.field);
        out.push_back(std::move(one.field));
    }
}

/// Moves the fields for which `is_theirs` holds.
template <class Found, class Test>
std::vector<Found> parted(std::vector<Found>& all, Test is_theirs) {
    const auto first_theirs = std::stable_partition(
        all.begin(), all.end(), [&](const Found& found) { return !is_theirs(found); });
    std::vector<Found> theirs(std::make_move_iterator(first_theirs),
                              std::make_move_iterator(all.end()));
    all.erase(first_theirs, all.end());
    return theirs;
}

/// The second person's own fields, taken from the first's.
Contact contact_of(const Lines& lines, Proposal& proposal, const Choice& choice,
                   const SecondPerson& second) {
    const Sheet& sheet = proposal.sheet;
    Contact contact;
    Name name = second.name.name;
    static_cast<Field&>(name) = to_field(second.name, second.name.evidence.confidence(), {});
    place(lines, sheet, second.name.spans, name);
    contact.name = std::move(name);
    if (second.title) {
        contact.title = to_field(*second.title, second.title->evidence.confidence(), {});
        place(lines, sheet, second.title->spans, *contact.title);
    }
    std::vector<FoundEmail> emails = parted(proposal.patterns.emails, [&](const FoundEmail& email) {
        return is_mail_of_second(sheet, choice, second, email);
    });
    std::vector<FoundPhone> phones = parted(proposal.patterns.phones, [&](const FoundPhone& phone) {
        return is_nearer_second(sheet, choice, second, phone.spans);
    });
    move_fields(lines, sheet, emails, contact.emails);
    move_fields(lines, sheet, phones, contact.phones);
    return contact;
}

/// What people of one card have in common.
void share(const Contact& first, Contact& second) {
    second.company = first.company;
    second.websites = first.websites;
    second.socials = first.socials;
    second.addresses = first.addresses;
}

std::vector<int> unused_lines(const Lines& lines, const std::vector<int>& used) {
    std::vector<int> unused;
    for (int i = 0; i < static_cast<int>(lines.size()); ++i)
        if (!std::binary_search(used.begin(), used.end(), i)) unused.push_back(i);
    return unused;
}

void settle_by_codes(const std::vector<Code>& codes, const UnderstandOptions& options,
                     const std::string& country, Contact& contact) {
    settle_by_code(said_by(codes), country, contact);
    const Lines text = free_text_of(codes);
    if (text.empty()) return;
    const Understanding said = understand(text, {}, options);
    if (!said.contacts.empty()) confirm_by_code(said.contacts.front(), contact);
}

}  // namespace

Understanding understand(const Lines& lines, const std::vector<Code>& codes,
                         const UnderstandOptions& options) {
    Account account = account_of(lines, options);
    Proposal& proposal = account.proposal;
    const Sheet& sheet = proposal.sheet;
    Patterns& patterns = proposal.patterns;
    const Choice& choice = account.choice;
    const std::optional<SecondPerson>& second = account.second;
    std::vector<FoundAddress> addresses =
        join_addresses(sheet, proposal.pieces, choice.address, proposal.candidates.address);
    Spans taken = proposal.taken;
    Contact contact;
    add_decided(lines, sheet, choice, contact);
    for (const FoundAddress& address : addresses) take(taken, address.spans);
    if (choice.name) take(taken, choice.name->spans);
    for (const auto& chosen : {choice.title, choice.department, choice.company})
        if (chosen) take(taken, chosen->spans);
    std::optional<Contact> other;
    if (second) {
        other = contact_of(lines, proposal, choice, *second);
        take(taken, second->name.spans);
        if (second->title) take(taken, second->title->spans);
    }
    move_fields(lines, sheet, patterns.emails, contact.emails);
    move_fields(lines, sheet, patterns.websites, contact.websites);
    move_fields(lines, sheet, patterns.socials, contact.socials);
    move_fields(lines, sheet, patterns.phones, contact.phones);
    move_fields(lines, sheet, addresses, contact.addresses);
    settle_by_codes(codes, options, patterns.country, contact);
    settle_by_rules(options.rules, contact);
    call_by_domain(choice.company, contact);
    Understanding result;
    result.unused = unused_lines(lines, lines_of(sheet, taken));
    if (other) share(contact, *other);
    if (!is_empty(contact)) result.contacts.push_back(std::move(contact));
    if (other) result.contacts.push_back(std::move(*other));
    return result;
}

}  // namespace cardfile
