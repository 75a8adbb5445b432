#pragma once
// Desk: what the cards lie on, as the share of light each of its points gives back.

#include <cstdint>

#include "camera/light.h"
#include "camera/view.h"
#include "chance.h"

namespace cards {

enum class DeskKind { laminate, wood, cloth, stone, leather };

struct Desk {
    DeskKind kind = DeskKind::laminate;
    cv::Vec3f base;    ///< BGR, linear
    cv::Vec3f second;  ///< veins, grain, the other thread
    double turn = 0;   ///< degrees, of the grain
    double size = 1;   ///< of the pattern
    std::uint32_t seed = 1;
};

/// A desk of that kind in one of its usual colours.
Desk choose_desk(DeskKind kind, Chance& chance);

/// The bare desk as the eye sees it in even light.
Linear paint_desk(const Desk& desk, const Eye& eye);

}  // namespace cards
