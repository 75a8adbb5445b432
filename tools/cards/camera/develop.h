#pragma once
// Develop: what the sensor counted -> the picture on the screen: exposure, grain, tone, sharpening.

#include "camera/sensor.h"

namespace cards {

/// Light is counted: so much is white paper in full light, and there is room for four times as much
/// above it. In floats, which OpenCV blurs four times as fast as 16-bit integers.
constexpr int white = 16384;
using Counts = cv::Mat3f;

/// So many rows at a time the processor's cache holds.
constexpr int band_rows = 32;

cv::Mat3b developed(const Counts& counts, const Sensor& sensor, Chance& chance);

}  // namespace cards
