#pragma once
// Light: what reaches each point of the table, and the curve between linear light and sRGB.

#include <opencv2/core/mat.hpp>

#include "camera/fine_rows.h"
#include "camera/view.h"

namespace cards {

struct Light {
    double x = -200, y = -300,
           z = 500;              ///< the lamp or window, millimetres from the table's origin
    double ambient = 0.5;        ///< share that comes from everywhere
    cv::Vec3f lamp = {1, 1, 1};  ///< its colour, BGR, linear
    cv::Vec3f room = {1, 1, 1};  ///< the colour of what comes from everywhere
    double shade = 0;            ///< 0 none to 1: how dark the photographer's own shadow is
    double shade_at = 0;         ///< degrees: the side of the frame the shadow comes from
    double shade_edge_mm = 20;   ///< its edge's distance from the table's origin
    double shade_soft_mm = 12;   ///< how wide that edge is
    double glare = 0;            ///< how bright the lamp's mirror image is; a flash has 3 to 10
    double glare_mm = 25;        ///< its radius
    bool flash = false;          ///< the lamp sits beside the lens
    double vignette = 0.14;      ///< how much darker the frame's corners are
};

/// What each pixel of the photo gets, coarse: one value for light_step x light_step pixels,
/// starting one cell outside the frame.
constexpr int light_step = coarse_step;

struct Lit {
    cv::Mat3f diffuse;  ///< a factor, 1 at the table's origin without shade
    cv::Mat1f mirror;   ///< added by a perfect gloss; empty: none
};

Lit light_on_table(const Light& light, const Eye& eye);

/// Linear light to sRGB and back, 0 to 1.
float to_screen(float linear);
float from_screen(float screen);

}  // namespace cards
