#pragma once
// Scenery: small pictures that pass for photographs printed on a card and show nobody and nothing.
// 8-bit BGR.

#include <opencv2/core/mat.hpp>

#include "chance.h"
#include "print/type.h"

namespace cards {

/// Hills, a town or lights out of focus, in the tones of one colour as designers print them.
cv::Mat scenery(const Colour& tone, Chance& chance);

/// Head and shoulders before a plain ground, three wide to four high.
cv::Mat portrait(Chance& chance);

}  // namespace cards
