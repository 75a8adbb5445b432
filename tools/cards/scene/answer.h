#pragma once
// Answer: the truth beside a photograph, as JSON.

#include <nlohmann/json.hpp>
#include <opencv2/core/matx.hpp>
#include <string>
#include <vector>

#include "camera/view.h"
#include "print/print.h"

namespace cards {

/// A card as it lies in the photo.
struct SeenCard {
    PrintedCard card;
    cv::Matx33d to_photo;  ///< from the print's pixels to the photo's
};

/// What one file shows.
// NOLINTNEXTLINE(bugprone-exception-escape): nlohmann does not promise that moving never throws
struct Shot {
    cv::Mat picture;
    int jpeg_quality = 85;
    std::vector<SeenCard> cards;
    nlohmann::ordered_json what;  ///< the hardships, for breaking results down
};

/// Where that quad of the print lies in the photo.
cardfile::Quad seen(const cardfile::Quad& quad, const cv::Matx33d& to_photo);
/// The print's outline in the photo, from its own top left corner clockwise.
cardfile::Quad corners_of(const SeenCard& card);
/// The clockwise turn, to the next quarter, that makes the photo readable.
int turn_of(const cardfile::Quad& corners);

nlohmann::ordered_json answer_of(const Shot& shot, const std::string& photo);

}  // namespace cards
