#pragma once
// Reading order: top to bottom, and from left to right where lines stand side by side.

#include "card/line.h"

namespace cardfile {

[[nodiscard]] Lines in_reading_order(Lines lines);

}  // namespace cardfile
