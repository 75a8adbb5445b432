#pragma once
// Card map: the planes of the card network -> about where cards lie.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "find/outline.h"

namespace cardfile {

/// The network's answer in the pixels of the picture it saw. Planes are CV_32F, 0 to 1.
struct CardMap {
    cv::Mat inside;   ///< of a card: ends `rim` of its shorter side within its edge, so that
                      ///< neighbours stay apart
    cv::Mat border;   ///< a card's edge runs here
    cv::Mat corners;  ///< a card's corner is here

    static constexpr float rim = 0.12F;
};

/// From planes with one value for `stride` x `stride` pixels.
[[nodiscard]] CardMap card_map(const std::vector<cv::Mat>& planes, int stride);

/// The cards whose insides these are; rough, clockwise, not beyond the picture.
[[nodiscard]] std::vector<Corners> cards_of_map(const CardMap& map);

/// How well the map and a card with these corners agree, 0 to 1: the inside it should have, and the
/// insides found in and right around it, shared by joined.
[[nodiscard]] double agreement(const CardMap& map, const Corners& corners);

/// The border's mean along the sides, 0 to 1, each point's best within two pixels.
[[nodiscard]] double border_along(const CardMap& map, const Corners& corners);

/// The mean of the four corners' best within a few pixels, 0 to 1. One beyond the picture counts
/// half.
[[nodiscard]] double corners_at(const CardMap& map, const Corners& corners);

}  // namespace cardfile
