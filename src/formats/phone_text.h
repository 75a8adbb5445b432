#pragma once
// A phone number as a person reads it and a spreadsheet leaves it alone.

#include <string>

#include "card/contact.h"

namespace cardfile {

/// "+44 7700 900123 ext. 12": from the dialling code when it is known, grouped as printed, with
/// spaces only. (A spreadsheet computes "+1-212-555" and takes the plus off "+12125550123".)
[[nodiscard]] std::string spaced_number(const Phone& phone);

/// The same for a spreadsheet, which takes bare digits for a number and drops their + or 0: there
/// is a blank in it.
[[nodiscard]] std::string sheet_number(const Phone& phone);

}  // namespace cardfile
