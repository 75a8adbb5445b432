#pragma once
// Lines: the words of one piece of a layout, each in its type.

#include <vector>

#include "print/block.h"
#include "print/pieces.h"

namespace cards {

/// For the parts that are lines of words and nothing else.
std::vector<SetLine> lines_of(Job& job, const Piece& piece);

/// Print there stands on a coloured field.
bool is_on_panel(const Job& job, const Area& area);

/// Small print, and a step more strongly coloured print.
Type small_type(const Job& job, const Piece& piece);
Type text_type(const Job& job, const Piece& piece);

}  // namespace cards
