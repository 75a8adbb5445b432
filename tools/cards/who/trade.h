#pragma once
// Trade: lines of business, so that a dentist works at no haulier's. Titles, departments, trades,
// services and slogans of one line stand in lists of their own ("titles.health"); what suits any
// line stands in the plain list ("titles").

#include <string>
#include <vector>

#include "chance.h"
#include "who/locale.h"

namespace cards {

struct Suited {
    std::string word;
    std::string line = {};  ///< of business; empty: suits any
};

/// Any word of that kind, each as likely as the others.
Suited any_of_kind(const Locale& locale, const std::string& kind, Chance& chance);

/// All words of that line and those that suit any, shuffled, the line's own first.
std::vector<std::string> suited_to(const Locale& locale, const std::string& kind,
                                   const std::string& line, Chance& chance);

/// One of them, mostly the line's own.
std::string pick_suited(const Locale& locale, const std::string& kind, const std::string& line,
                        Chance& chance);

}  // namespace cards
