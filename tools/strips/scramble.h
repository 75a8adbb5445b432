#pragma once
// Scramble: words as cards print them -> words that look alike and say nothing.

#include <string>

#include "chance.h"

namespace strips {

/// In UTF-8. Figures change always; of the words some change few letters, some all.
std::string scrambled(const std::string& text, cards::Chance& chance);

}  // namespace strips
