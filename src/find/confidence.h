#pragma once
// Confidence: what speaks for an outline -> how likely it is a card's, to within a twentieth.

#include "find/candidates.h"

namespace cardfile {

/// 0 to 1, calibrated on photographs of tools/cards (tools/train/confidence.py).
[[nodiscard]] double confidence_of(const Evidence& evidence);

}  // namespace cardfile
