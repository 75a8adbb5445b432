#pragma once
// Sensor: what the table gives back and the light on it -> the 8-bit picture a phone makes of it.

#include <opencv2/core/mat.hpp>

#include "camera/light.h"
#include "chance.h"

namespace cards {

/// The table as the lens shows it, before any light falls on it.
struct Canvas {
    cv::Mat3b colour;  ///< the share of light given back, coded as sRGB
    cv::Mat1b gloss;   ///< 255 a mirror; empty: nothing shines
};

struct Sensor {
    double exposure = 1;       ///< on top of what the camera chooses itself
    double most_gain = 1.3;    ///< how far it brightens a dark scene
    bool metered = true;       ///< else it always takes the most: a scanner knows its lamp
    double blue = 1, red = 1;  ///< what the white balance got wrong
    double blur_px = 0.6;      ///< sigma of the lens
    double defocus_px = 0;     ///< radius of the disc a point becomes out of focus
    double motion_px = 0;      ///< length of the shake
    double motion_turn = 0;    ///< degrees
    double noise = 0.5;        ///< 0 bright day, 1 evening room
    double sharpening = 0.5;   ///< the phone's own, with its halos
    double contrast = 0.22;    ///< how much S the tone curve has
    double hdr = 0;            ///< 0 none to 1: dark parts lifted, bright ones held
    double saturation = 1;
    int jpeg_quality = 85;
};

cv::Mat3b expose(const Canvas& canvas, const Lit& lit, const Sensor& sensor, Chance& chance);

/// As scanner apps do: the paper evened out to white, the ink to black, by that strength 0 to 1.
void enhance(cv::Mat3b& picture, double strength, Chance& chance);

}  // namespace cards
