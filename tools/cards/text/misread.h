#pragma once
// Misread: what a reader makes of a printed string, at the rates seen on photographs.

#include <string>

#include "chance.h"

namespace cards {

struct Misread {
    std::string text;
    int errors = 0;  ///< places where it differs from the print
};

/// `rate` is the share of letters misread, 0 to about 0.2.
Misread misread(const std::string& printed, double rate, Chance& chance);

/// What a reader makes of an icon, a logo or a speck.
std::string misread_sign(Chance& chance);

}  // namespace cards
