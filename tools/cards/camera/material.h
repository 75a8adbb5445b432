#pragma once
// Material: wood, cloth, stone, leather, laminate and paper, from patches of chance.

#include "camera/desk.h"
#include "camera/texture.h"

namespace cards {

cv::Mat3b paint_material(const Desk& desk, const Swatch& swatch);

}  // namespace cards
