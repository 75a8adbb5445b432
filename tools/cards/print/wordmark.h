#pragma once
// Wordmark: how a company's word is lettered in its logo, and what adorns it: a box, a swoosh under
// it, a slit through its letters. The truth's box is that of the letters, their edge and shadow.

#include "print/logo.h"
#include "print/pieces.h"

namespace cards {

/// A face, a weight and a filling; its size is left to who sets it.
Type lettering_of(const Job& job, Voice voice, const Emblem& emblem);

void print_word(const Job& job, const Words& words, const Type& wanted, const Place& place);

}  // namespace cards
