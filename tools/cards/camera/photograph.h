#pragma once
// Photograph: a desk with things on it, a light and a camera -> the picture the camera gives.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "camera/desk.h"
#include "camera/light.h"
#include "camera/sensor.h"
#include "camera/thing.h"
#include "camera/view.h"

namespace cards {

struct Scene {
    Eye eye;
    Desk desk;
    Light light;
    Sensor sensor;
    double enhanced = 0;        ///< 0 a photograph, to 1: what a scanner app makes of it
    std::vector<Thing> things;  ///< what lies on top comes last
};

cv::Mat photograph(const Scene& scene, Chance& chance);

}  // namespace cards
