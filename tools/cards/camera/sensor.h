#pragma once
// Sensor: linear light -> the 8-bit picture a phone makes of it.

#include <opencv2/core/mat.hpp>

#include "camera/light.h"
#include "chance.h"

namespace cards {

struct Sensor {
    double exposure = 1;       ///< on top of what the camera chooses itself
    double blue = 1, red = 1;  ///< what the white balance got wrong
    double blur_px = 0.6;      ///< sigma of the lens and focus
    double motion_px = 0;      ///< length of the shake
    double motion_turn = 0;    ///< degrees
    double noise = 0.5;        ///< 0 bright day, 1 evening room
    double sharpening = 0.5;   ///< the phone's own, with its halos
    int jpeg_quality = 85;
};

cv::Mat expose(const Linear& light, const Sensor& sensor, Chance& chance);

}  // namespace cards
