#include "who/person.h"

#include <glib.h>

#include <algorithm>
#include <cctype>
#include <memory>

namespace cards {
namespace {

using cardfile::PhoneType;

struct FreeByGlib {
    void operator()(char* text) const { g_free(text); }
};

std::string owned(char* text) {
    const std::unique_ptr<char, FreeByGlib> keeper(text);
    return keeper ? std::string(keeper.get()) : std::string();
}

/// '#' becomes a digit (the first of a number is not 0), '@' a capital letter.
std::string filled(const std::string& pattern, Chance& chance) {
    std::string text;
    for (const char sign : pattern) {
        const bool inside = !text.empty() && std::isdigit(static_cast<unsigned char>(text.back()));
        if (sign == '#') {
            text += static_cast<char>('0' + chance.whole(inside ? 0 : 1, 9));
        } else if (sign == '@') {
            text += static_cast<char>('A' + chance.whole(0, 25));
        } else {
            text += sign;
        }
    }
    return text;
}

std::string with_digits(const std::string& pattern, const std::string& digits) {
    std::string text = pattern;
    std::size_t next = 0;
    for (char& sign : text) {
        if (sign == '#') sign = digits.at(next++);
    }
    return text;
}

Number number(PhoneType type, const Locale& locale, Chance& chance) {
    std::vector<const NumberBlock*> blocks;
    for (const NumberBlock& block : locale.numbers) {
        if (block.type == type) blocks.push_back(&block);
    }
    const NumberBlock& block = *chance.pick(blocks);
    std::string digits;
    const auto wanted = std::count(block.e164.begin(), block.e164.end(), '#');
    for (int i = 0; i < wanted; ++i) digits += static_cast<char>('0' + chance.whole(0, 9));
    return {type, with_digits(chance.pick(block.printed), digits), with_digits(block.e164, digits)};
}

/// Lower case ASCII letters only: "Größmann" -> "groessmann" in German.
std::string plain(const std::string& text, const Locale& locale) {
    const std::string ascii = owned(g_str_to_ascii(text.c_str(), locale.language.c_str()));
    std::string letters;
    for (const char sign : ascii) {
        if (std::isalpha(static_cast<unsigned char>(sign))) {
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
        }
    }
    return letters;
}

std::string mail_name(const std::string& given, const std::string& family, Chance& chance) {
    switch (chance.whole(0, 5)) {
        case 0:
        case 1:
            return given + "." + family;
        case 2:
            return given.substr(0, 1) + "." + family;
        case 3:
            return given.substr(0, 1) + family;
        case 4:
            return given;
        default:
            return family;
    }
}

void give_addresses(Person& person, const std::string& local, Chance& chance) {
    const std::vector<std::string> suffixes = {".example.com", ".example.com", ".example.net",
                                               ".example.org"};
    const std::string domain = plain(person.root, *person.locale) + chance.pick(suffixes);
    person.mail = local + "@" + domain;
    const std::vector<std::string> starts = {"www.", "www.", "www.", "", "https://"};
    person.website = chance.pick(starts) + domain;
}

}  // namespace

Person invent(Chance& chance, const std::vector<std::string>& codes) {
    std::vector<const Locale*> allowed;
    for (const Locale& locale : locales()) {
        if (codes.empty() || std::find(codes.begin(), codes.end(), locale.code) != codes.end()) {
            allowed.push_back(&locale);
        }
    }
    Person person;
    person.locale = chance.pick(allowed);
    const Locale& locale = *person.locale;
    const std::string given = chance.pick(locale.given);
    const std::string family = chance.pick(locale.family);
    person.name = given + " " + family;
    person.title = chance.pick(locale.titles);
    if (chance.likely(0.3)) person.department = chance.pick(locale.departments);
    person.root = chance.pick(locale.roots);
    person.company =
        person.root + " " + chance.pick(locale.trades) + " " + chance.pick(locale.legal_forms);
    give_addresses(person, mail_name(plain(given, locale), plain(family, locale), chance), chance);
    person.numbers.push_back(number(PhoneType::work, locale, chance));
    if (chance.likely(0.75)) person.numbers.push_back(number(PhoneType::mobile, locale, chance));
    if (chance.likely(0.35)) person.numbers.push_back(number(PhoneType::fax, locale, chance));
    person.street = filled(chance.pick(locale.streets), chance);
    person.city = filled(chance.pick(locale.cities), chance);
    person.slogan = chance.pick(locale.slogans);
    person.services = locale.services;
    chance.shuffle(person.services);
    return person;
}

std::string capitals(const std::string& text, const Locale& locale) {
    std::string ready;
    for (const char sign : text) {
        if (sign == 'i' && locale.language == "tr") {
            ready += "İ";
        } else {
            ready += sign;
        }
    }
    return owned(g_utf8_strup(ready.c_str(), static_cast<gssize>(ready.size())));
}

}  // namespace cards
