#pragma once
// How addresses are printed: what the search for their lines and the joining of them share.

#include "understand/sheet.h"

namespace cardfile::understanding {

/// "Road", "Cad.", "Hauptstrasse".
bool is_street(const Token& token);

/// Whether two rows may be parts of one address: near, of like size, in one column or one row.
bool may_be_one(const Sheet& sheet, const Span& upper, const Span& lower);

}  // namespace cardfile::understanding
