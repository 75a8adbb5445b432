#pragma once
// Pattern: texts with places to fill. '#' is a digit (the first of a number is not 0), '@' a
// capital letter, "{family}" a word of that list; "{root}" and the like are filled by whoever knows
// them.

#include <map>
#include <string>

#include "chance.h"
#include "who/locale.h"

namespace cards {

using Given = std::map<std::string, std::string, std::less<>>;

/// A pattern of that list, filled: from `given` first, from the locale's lists where it has none.
std::string drawn(const Locale& locale, const std::string& list, const Given& given,
                  Chance& chance);

/// Lower case ASCII letters only: "Größmann" -> "groessmann" in German.
std::string plain(const std::string& text, const Locale& locale);

}  // namespace cards
