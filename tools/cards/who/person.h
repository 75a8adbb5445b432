#pragma once
// Who: an invented person at an invented company, with all that could stand on the card.
//
// Numbers come from ranges reserved for fiction, mail and web addresses lie under example.com,
// .org, .net.

#include <string>
#include <vector>

#include "card/contact.h"
#include "chance.h"
#include "who/locale.h"

namespace cards {

struct Number {
    cardfile::PhoneType type = cardfile::PhoneType::work;
    std::string printed;
    std::string e164;
};

struct Person {
    const Locale* locale = nullptr;
    std::string name, title;
    std::string department;  ///< may be empty
    std::string root;        ///< the company in one word, as in its logo
    std::string company;     ///< in full, with its legal form
    std::string mail, website;
    std::vector<Number> numbers;  ///< work first; mobile and fax may be missing
    std::string street, city;
    std::string slogan;
    std::vector<std::string> services;
};

/// `codes` limits the locales ("de", "tr"); empty means any.
Person invent(Chance& chance, const std::vector<std::string>& codes);

/// Capitals as that language writes them: i becomes İ in Turkish.
std::string capitals(const std::string& text, const Locale& locale);

}  // namespace cards
