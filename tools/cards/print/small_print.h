#pragma once
// Small print: what can be called, written to and visited, set as a typographer would: an address
// too long for its column goes on in the next line, and all small print of a card has one size.
// Blocks in, the same blocks out; sizes in points, areas in millimetres.

#include <vector>

#include "print/block.h"

namespace cards {

/// Breaks addresses at their commas where they would make the whole block small.
void break_addresses(Sheet& sheet, Block& block);

/// Each block is set as large as fits its area, but of those with small print none much larger than
/// the smallest.
void agree_on_size(Sheet& sheet, std::vector<Block>& blocks);

}  // namespace cards
