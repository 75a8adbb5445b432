#include "who/person.h"

#include <algorithm>
#include <cctype>

#include "who/name.h"
#include "who/number.h"
#include "who/pattern.h"
#include "who/trade.h"

namespace cards {
namespace {

std::string capital_first(std::string text, const Locale& locale) {
    std::size_t end = 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return capitals(text.substr(0, end), locale) + text.substr(end);
}

/// The word of the company's logo and domain, and its whole name.
void found_company(Person& person, Chance& chance) {
    const Locale& locale = *person.locale;
    // Whose title it is decides the line of business; a title that suits any leaves it to the
    // trade.
    const Suited title = any_of_kind(locale, "titles", chance);
    const Suited trade = any_of_kind(locale, "trades", chance);
    person.title = title.word;
    person.business = title.line.empty() ? trade.line : title.line;
    person.trade =
        title.line.empty() ? trade.word : pick_suited(locale, "trades", title.line, chance);
    std::string root = chance.pick(locale["roots_a"]) + chance.pick(locale["roots_b"]);
    if (chance.likely(0.06)) root = capitals(root, locale);
    const Given given = {{"root", capital_first(root, locale)},
                         {"family", chance.pick(locale["family"])},
                         {"family2", chance.pick(locale["family"])},
                         {"trade", person.trade},
                         {"legal", chance.pick(locale["legal"])}};
    person.company = drawn(locale, "company", given, chance);
    const bool rooted = person.company.find(given.at("root")) != std::string::npos;
    person.root = given.at(rooted ? "root" : "family");
    if (chance.likely(0.08)) person.company = capitals(person.company, locale);
}

std::string draw_domain(const Person& person, Chance& chance) {
    const Locale& locale = *person.locale;
    const std::string word = plain(person.root, locale);
    if (person.registry == Registry::reserved) {
        const std::vector<std::string> suffixes = {".example.com", ".example.com", ".example.net",
                                                   ".example.org"};
        return word + chance.pick(suffixes);
    }
    const std::string trade = plain(person.trade, locale);
    const std::vector<std::string> words = {
        word, word, word, word + trade, word + "-" + trade, word + "group"};
    return chance.pick(words) + chance.pick(locale["domains"]);
}

void give_site(Person& person, Chance& chance) {
    static const std::vector<std::string> starts = {
        "www.", "www.", "www.", "www.", "www.", "", "", "http://www.", "https://", "https://www."};
    static const std::vector<std::string> ends = {"", "", "", "", "", "", "", "", "", "/", "/en"};
    person.domain = draw_domain(person, chance);
    person.website = chance.pick(starts) + person.domain + chance.pick(ends);
    person.office_mail = chance.pick((*person.locale)["mailboxes"]) + "@" + person.domain;
    const std::string handle = plain(person.root, *person.locale);
    // A published handle must be nobody's, so it says that it is an example.
    const std::string safe = person.registry == Registry::reserved ? handle + ".example" : handle;
    const std::vector<std::string> forms = {"@" + safe, "facebook.com/" + safe,
                                            "instagram.com/" + safe, "linkedin.com/company/" + safe,
                                            "@" + safe + "_official"};
    for (const std::string& form : forms) {
        if (chance.likely(0.3)) person.socials.push_back(form);
    }
}

/// Some write from a mailbox of their own and not the company's.
std::string mail_host(const Person& person, Chance& chance) {
    static const std::vector<std::string> hosts = {"gmail.com", "hotmail.com", "yahoo.com",
                                                   "outlook.com"};
    const bool own = person.registry == Registry::free && chance.likely(0.08);
    return own ? chance.pick(hosts) : person.domain;
}

void give_person(Person& person, Chance& chance) {
    const Locale& locale = *person.locale;
    const Name name = draw_name(locale, chance);
    person.given = name.given;
    person.family = name.family;
    person.name = name.printed;
    if (chance.likely(0.07)) person.title.clear();
    person.second_title.clear();
    if (locale.lists.contains("titles_two") && chance.likely(0.07)) {
        const std::string both = chance.pick(locale["titles_two"]);
        const std::size_t slash = both.find(" / ");
        // On one line with its slash, or on two.
        person.title = chance.likely(0.4) ? both : both.substr(0, slash);
        if (person.title != both) person.second_title = both.substr(slash + 3);
    }
    person.department.clear();
    if (chance.likely(0.25)) {
        person.department = pick_suited(locale, "departments", person.business, chance);
    }
    person.mail = draw_mail_name(name, locale, chance) + "@" + mail_host(person, chance);
    if (chance.likely(0.08)) person.mail = person.office_mail;
}

std::vector<std::string> draw_address(const Person& person, Chance& chance) {
    const Locale& locale = *person.locale;
    const Given given = {{"root", capital_first(chance.pick(locale["roots_a"]), locale)}};
    std::vector<std::string> lines = {drawn(locale, "streets", given, chance)};
    for (const double odds : {0.55, 0.15}) {
        if (!chance.likely(odds)) continue;
        const std::string extra = drawn(locale, "extras", given, chance);
        if (lines.front().find(extra) != std::string::npos) continue;
        // A unit's or a floor's number goes with its street, a house's name may stand alone.
        const bool numbered = extra.find_first_of("0123456789") != std::string::npos;
        if (chance.likely(numbered ? 0.9 : 0.4)) {
            lines.front() += ", " + extra;
        } else {
            lines.insert(lines.begin() + chance.whole(0, 1), extra);
        }
    }
    if (chance.likely(0.04)) lines.push_back(drawn(locale, "boxes", {}, chance));
    lines.push_back(drawn(locale, "cities", {}, chance));
    if (chance.likely(0.35)) {
        const std::string country = chance.pick(locale["country"]);
        if (chance.likely(0.4)) {
            lines.back() += ", " + country;
        } else {
            lines.push_back(country);
        }
    }
    return lines;
}

/// The letters of a city's line: "Leeds" of "Leeds LS1 4AB".
std::string town_of(const Locale& locale, Chance& chance) {
    const std::string line = chance.pick(locale["cities"]);
    std::string town;
    std::string word;
    for (const char sign : line + " ") {
        if (sign != ' ') {
            word += sign;
            continue;
        }
        const bool wordlike =
            word.size() > 3 && word.find_first_of("#@-/.,():0123456789") == std::string::npos;
        if (wordlike && town.empty()) town = word;
        word.clear();
    }
    return town.empty() ? chance.pick(locale["country"]) : town;
}

}  // namespace

Person invent(Chance& chance, const std::vector<std::string>& codes, Registry registry) {
    std::vector<const Locale*> allowed;
    for (const Locale& locale : locales()) {
        if (codes.empty() || std::find(codes.begin(), codes.end(), locale.code) != codes.end()) {
            allowed.push_back(&locale);
        }
    }
    Person person;
    person.locale = chance.pick(allowed);
    person.registry = registry;
    const Locale& locale = *person.locale;
    found_company(person, chance);
    give_site(person, chance);
    give_person(person, chance);
    person.numbers = draw_numbers(person, chance);
    person.address = draw_address(person, chance);
    person.slogan = pick_suited(locale, "slogans", person.business, chance);
    person.tax = drawn(locale, "taxes", {}, chance);
    person.hours = chance.pick(locale["hours"]);
    person.services = suited_to(locale, "services", person.business, chance);
    return person;
}

Person colleague_of(const Person& person, Chance& chance) {
    Person other = person;
    while (other.name == person.name) {
        other.title = pick_suited(*other.locale, "titles", other.business, chance);
        give_person(other, chance);
    }
    other.numbers = {draw_number(cardfile::PhoneType::mobile, other, chance)};
    return other;
}

Office branch_of(const Person& person, Chance& chance) {
    Office office{town_of(*person.locale, chance), draw_address(person, chance), {}};
    office.numbers.push_back(draw_number(cardfile::PhoneType::work, person, chance));
    if (chance.likely(0.4)) {
        office.numbers.push_back(draw_number(cardfile::PhoneType::fax, person, chance));
    }
    return office;
}

}  // namespace cards
