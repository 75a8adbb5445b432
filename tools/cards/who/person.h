#pragma once
// Who: an invented person at an invented company, with all that could stand on the card.
//
// Where a picture is published, numbers come from ranges reserved for fiction, and mail and web
// addresses lie under example.com, .org, .net (Registry::reserved). Cards that only train take any
// number of the national plan and a domain made of the company's word (Registry::free).

#include <string>
#include <vector>

#include "card/contact.h"
#include "chance.h"
#include "who/locale.h"

namespace cards {

enum class Registry { reserved, free };

struct Number {
    cardfile::PhoneType type = cardfile::PhoneType::work;
    std::string printed;    ///< of a range, with its tail: "0212 555 01 31 - 32"
    std::string e164;       ///< of a range, the first
    std::string last = {};  ///< e164 of a range's second number, or of "/ 32"
    std::string extension = {};
    std::string behind = {};  ///< printed after the number: " ext. 12", " (pbx)"
    bool fax_too = false;     ///< one line for both: "Tel/Fax"
};

struct Office {
    std::string town;                  ///< as a heading says it
    std::vector<std::string> address;  ///< printed lines, in order
    std::vector<Number> numbers;
};

struct Person {
    const Locale* locale = nullptr;
    Registry registry = Registry::reserved;
    std::string given, family;  ///< as in the mail address
    std::string name;           ///< as printed, degrees and all
    std::string title;          ///< may be empty
    std::string second_title;   ///< the same in English; may be empty
    std::string department;     ///< may be empty
    std::string root;           ///< the company in one word, as in its logo
    std::string company;        ///< in full
    std::string trade;          ///< what it does, in a word or two
    std::string business;       ///< its line of business, as in who/trade.h; empty: any
    std::string domain;
    std::string mail, office_mail, website;
    std::vector<std::string> socials;  ///< handles of the company
    std::vector<Number> numbers;       ///< work first where there is one
    std::vector<std::string> address;  ///< printed lines, in order
    std::string slogan, tax, hours;
    std::vector<std::string> services;
};

/// `codes` limits the locales ("de", "tr"); empty means any.
Person invent(Chance& chance, const std::vector<std::string>& codes,
              Registry registry = Registry::reserved);

/// Another person of the same company: name, title, mail and mobile are new.
Person colleague_of(const Person& person, Chance& chance);
Office branch_of(const Person& person, Chance& chance);

/// Capitals as that language writes them: i becomes İ in Turkish.
std::string capitals(const std::string& text, const Locale& locale);

}  // namespace cards
