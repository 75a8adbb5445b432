#pragma once
// Desk: what the cards lie on, as the share of light each of its points gives back.

#include <cstdint>
#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "camera/view.h"
#include "chance.h"

namespace cards {

enum class DeskKind { laminate, wood, cloth, stone, leather, paper, lid };

/// How bright: a set may want white on white, or dark on dark.
enum class Tone { any, light, dark };

struct Desk {
    DeskKind kind = DeskKind::laminate;
    cv::Vec3f base;    ///< BGR, 0 to 255, as a screen shows it
    cv::Vec3f second;  ///< veins, grain, the other thread
    double turn = 0;   ///< degrees, of the grain
    double size = 1;   ///< of the pattern
    double gloss = 0;  ///< 0 matt to 1
    std::uint32_t seed = 1;
};

/// A desk of that kind in one of its usual colours.
Desk choose_desk(DeskKind kind, Tone tone, Chance& chance);

/// The bare desk as the eye sees it in even light, coded as sRGB.
cv::Mat3b paint_desk(const Desk& desk, const Eye& eye);

std::string name_of(DeskKind kind);

}  // namespace cards
