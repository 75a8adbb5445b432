#include "understand/codes.h"

#include <algorithm>
#include <type_traits>

#include "formats/code_payload.h"
#include "understand/dialling.h"
#include "understand/digits.h"
#include "understand/fold.h"
#include "understand/name_form.h"
#include "understand/piece.h"
#include "understand/website.h"

namespace cardfile::understanding {
namespace {

constexpr double confirmed = 0.99, by_code_alone = 0.97;
constexpr std::size_t least_digits = 4;         // of a number: an extension, a short code
constexpr std::size_t least_digits_shared = 7;  // a number without its dialling code or area code

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

template <class T>
void first_wins(std::optional<T>& to, const std::optional<T>& from) {
    if (!to) to = from;
}

/// "https://www.Acme.com/" -> "acme.com"
std::string bare_site(const std::string& text) {
    std::string site = fold(text);
    for (const std::string_view start : {"http://", "https://", "www."})
        if (site.starts_with(start)) site.erase(0, start.size());
    while (site.ends_with('/')) site.pop_back();
    return site;
}

enum class Likeness { other, similar, same };

Likeness compared(const std::string& a, const std::string& b) {
    if (a == b) return Likeness::same;
    const std::size_t most = std::max<std::size_t>(1, std::min(a.size(), b.size()) / 6);
    return edits(a, b, most) <= most ? Likeness::similar : Likeness::other;
}

Likeness same_mail(const Field& a, const Field& b) {
    return compared(fold(a.value), fold(b.value));
}

Likeness same_site(const Field& a, const Field& b) {
    const std::string one = bare_site(a.value), other = bare_site(b.value);
    const bool page_of_it = one.starts_with(other + "/") || other.starts_with(one + "/");
    return page_of_it ? Likeness::same : compared(one, other);
}

/// `a` is printed, and may be a part of what the code says.
Likeness same_number(const Phone& a, const Phone& b) {
    if (!a.number.empty() && a.number == b.number) return Likeness::same;  // of a range the first
    std::string one = digits_of(a.value), other = digits_of(b.value);
    const std::size_t shared = std::min(one.size(), other.size());
    constexpr std::size_t dialling_code = 3;  // digits at most; who lacks more lacks its area code
    const bool whole = one.size() + dialling_code >= other.size();
    if (shared < least_digits_shared) return one == other ? Likeness::same : Likeness::other;
    // One may have a dialling code, the other a trunk prefix: from behind, without leading zeros.
    const std::size_t tail = std::min<std::size_t>(shared, 10);
    one.erase(0, one.size() - tail);
    other.erase(0, other.size() - tail);
    if (one.starts_with('0') || other.starts_with('0')) {
        one.erase(0, 1);
        other.erase(0, 1);
    }
    if (one == other) return whole ? Likeness::same : Likeness::similar;
    return edits(one, other, 1) <= 1 ? Likeness::similar : Likeness::other;
}

void confirm(Field& field) {
    field.confidence = std::max(field.confidence, confirmed);
    field.reasons.insert(field.reasons.begin(), "the code says the same");
}

template <class T>
void repair(T& printed, const T& said) {
    printed.repaired = printed.value;
    printed.value = said.value;
    if constexpr (std::is_same_v<T, Phone>) printed.number = said.number;
    printed.confidence = by_code_alone;
    printed.reasons.insert(printed.reasons.begin(), "the code says so");
}

template <class T>
T from_code(T said) {
    said.confidence = by_code_alone;
    said.reasons = {"stands in the code"};
    return said;
}

/// Confirms or repairs the printed ones; the said ones that are not among them come back.
template <class T, class Compare>
std::vector<T> match(const std::vector<T>& said, std::vector<T>& printed, Compare likeness) {
    std::vector<T> left;
    for (const T& one : said) {
        const auto like = [&](Likeness wanted) {
            return std::find_if(printed.begin(), printed.end(),
                                [&](const T& p) { return likeness(p, one) == wanted; });
        };
        if (const auto same = like(Likeness::same); same != printed.end()) {
            confirm(*same);
            if constexpr (std::is_same_v<T, Phone>)
                if (same->number.empty()) same->number = one.number;
        } else if (const auto near = like(Likeness::similar); near != printed.end()) {
            repair(*near, one);
        } else {
            left.push_back(one);
        }
    }
    return left;
}

/// First and last name of a code that gives the name as one value.
Name with_parts(Name name) {
    if (!name.first.empty() || !name.last.empty()) return name;
    const Sheet sheet = lay_out({Line{name.value, 1, {}, {}}});
    const std::vector<Piece> pieces = free_pieces(sheet, {});
    if (pieces.empty()) return name;
    split_name(sheet, pieces.front(), core_of(pieces.front().tokens), name);
    return name;
}

void settle_name(const Name& said, Contact& contact) {
    if (!contact.name) {
        contact.name = from_code(with_parts(said));
        return;
    }
    Name& printed = *contact.name;
    const std::string one = squeeze(printed.value), other = squeeze(said.value);
    // Codes are often made without accents or degrees: what is printed is then the fuller form.
    if (one.find(other) != std::string::npos) {
        confirm(printed);
        return;
    }
    Name name = from_code(with_parts(said));
    name.reasons.push_back("printed: " + printed.value);
    name.alternatives.push_back({printed.value, printed.confidence});
    name.box = printed.box;
    name.from = printed.from;
    name.repaired = printed.value;
    printed = std::move(name);
}

void settle_company(const Field& said, std::optional<Field>& printed) {
    if (!printed) {
        printed = from_code(said);
        return;
    }
    const std::string one = squeeze(printed->value), other = squeeze(said.value);
    if (one.find(other) != std::string::npos) {
        confirm(*printed);
        return;
    }
    Field field = from_code(said);
    field.reasons.push_back("printed: " + printed->value);
    field.alternatives.push_back({printed->value, printed->confidence});
    if (other.find(one) != std::string::npos || compared(one, other) != Likeness::other) {
        field.box = printed->box;
        field.from = printed->from;
    }
    printed = std::move(field);
}

/// Titles are often in two languages, the code's in one: the print stands.
void settle_text(const Field& said, std::optional<Field>& printed) {
    if (!printed) {
        printed = from_code(said);
    } else if (squeeze(printed->value).find(squeeze(said.value)) != std::string::npos) {
        confirm(*printed);
    } else {
        printed->alternatives.push_back({said.value, by_code_alone});
    }
}

void set_number(const std::string& region, Phone& phone) {
    const auto dialled = dial(phone.value, region);
    const bool known = !region.empty() || phone.value.starts_with('+');
    if (dialled && dialled->possible && known) phone.number = dialled->number;
}

}  // namespace

Contact said_by(const std::vector<Code>& codes) {
    Contact all;
    for (const Code& code : codes) {
        const auto said = read_payload(code.text);
        if (!said) continue;
        first_wins(all.name, said->name);
        first_wins(all.title, said->title);
        first_wins(all.department, said->department);
        first_wins(all.company, said->company);
        append(all.emails, said->emails);
        for (const Phone& phone : said->phones)  // some makers put a website there
            if (digits_of(phone.value).size() >= least_digits) all.phones.push_back(phone);
        append(all.addresses, said->addresses);
        for (const Field& site : said->websites) {
            // A profile is no website; that it is there is all that its code tells.
            const std::string bare = bare_site(site.value);
            const bool social = !network_of(bare.substr(0, bare.find('/'))).empty();
            if (!social) all.websites.push_back(site);
        }
    }
    return all;
}

Lines free_text_of(const std::vector<Code>& codes) {
    Lines lines;
    for (const Code& code : codes) {
        if (read_payload(code.text)) continue;
        for (std::size_t from = 0; from < code.text.size();) {
            const std::size_t to =
                std::min(code.text.find_first_of("\r\n", from), code.text.size());
            if (to > from) lines.push_back({code.text.substr(from, to - from), 1, {}, {}});
            from = to + 1;
        }
    }
    return lines;
}

void settle_by_code(const Contact& said, const std::string& region, Contact& contact) {
    if (said.name) settle_name(*said.name, contact);
    if (said.title) settle_text(*said.title, contact.title);
    if (said.department) settle_text(*said.department, contact.department);
    if (said.company) settle_company(*said.company, contact.company);
    for (Field& mail : match(said.emails, contact.emails, same_mail))
        contact.emails.push_back(from_code(std::move(mail)));
    for (Field& site : match(said.websites, contact.websites, same_site))
        contact.websites.push_back(from_code(std::move(site)));
    std::vector<Phone> phones = said.phones;
    for (Phone& phone : phones) set_number(region, phone);
    for (Phone& phone : match(phones, contact.phones, same_number))
        contact.phones.push_back(from_code(std::move(phone)));
    if (contact.addresses.empty())
        for (const Address& address : said.addresses)
            contact.addresses.push_back(from_code(address));
}

void confirm_by_code(const Contact& said, Contact& contact) {
    match(said.emails, contact.emails, same_mail);
    match(said.websites, contact.websites, same_site);
    match(said.phones, contact.phones, same_number);
    if (!said.name || !contact.name) return;
    const Likeness name = compared(squeeze(said.name->value), squeeze(contact.name->value));
    if (name == Likeness::same) confirm(*contact.name);
}

}  // namespace cardfile::understanding
