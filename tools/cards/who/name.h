#pragma once
// Name: a person's name as cards of that country print it, and the mail names made of it.

#include <string>

#include "chance.h"
#include "who/locale.h"

namespace cards {

struct Name {
    std::string given, family;
    std::string printed;  ///< with degrees, initials, capitals
};

Name draw_name(const Locale& locale, Chance& chance);

/// The part before the '@': "a.mueller", "amueller", "am"...
std::string draw_mail_name(const Name& name, const Locale& locale, Chance& chance);

}  // namespace cards
