#pragma once
// Light: what reaches each point of the table, and the curve between linear light and sRGB.

#include <opencv2/core/mat.hpp>

#include "camera/view.h"

namespace cards {

/// Linear light, 0 black to 1 white paper in full light, BGR.
using Linear = cv::Mat3f;

struct Light {
    double x = -200, y = -300,
           z = 500;             ///< the lamp or window, millimetres from the table's origin
    double ambient = 0.5;       ///< share that comes from everywhere
    double shade = 0;           ///< 0 none to 1: how dark the photographer's own shadow is
    double shade_at = 0;        ///< degrees: the side of the frame the shadow comes from
    double shade_edge_mm = 20;  ///< its edge's distance from the table's origin
};

/// Light on the table for each pixel of the photo: a factor, 1 at the table's origin without shade.
cv::Mat1f light_on_table(const Light& light, const Eye& eye);

/// 8-bit sRGB to linear light.
Linear to_linear(const cv::Mat& picture);
/// Linear light to sRGB, 0 to 1.
float to_screen(float linear);
float from_screen(float screen);

}  // namespace cards
