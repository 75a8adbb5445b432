#pragma once
// Answer: the truth beside a photograph, as JSON.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "camera/way.h"
#include "print/print.h"

namespace cards {

/// A card as it lies in the photo.
struct SeenCard {
    PrintedCard card;
    Way way = {};                         ///< from the print's pixels to the photo's
    double seen = 1;                      ///< share of it that is in the frame and not covered
    double in_frame = 1;                  ///< share of it that is in the frame
    std::vector<double> lines_seen = {};  ///< the same of each line; empty: all of them
    std::string pair = {};                ///< front and back of one card have the same

    /// Wholly in the frame, and nothing upon it.
    [[nodiscard]] bool whole() const { return seen > 0.99; }

    /// Round corners are missing too: a hundredth is nothing.
    [[nodiscard]] bool covered() const { return seen < in_frame - 0.015; }
};

/// Print that is on no card: a page, a receipt, a screen.
struct SeenPaper {
    std::string kind;
    std::vector<PrintedLine> lines;
    Way way;
    std::vector<double> lines_seen;
};

/// What one file shows.
// NOLINTNEXTLINE(bugprone-exception-escape): nlohmann does not promise that moving never throws
struct Shot {
    cv::Mat picture;
    int jpeg_quality = 85;
    std::vector<SeenCard> cards;
    std::vector<SeenPaper> papers = {};                 ///< below the cards
    std::vector<std::vector<cv::Point2f>> covers = {};  ///< roughly what lies upon them
    nlohmann::ordered_json what = {};  ///< the hardships, for breaking results down
};

/// A line that is not straight in the photo is told in so many pieces.
inline constexpr int line_pieces = 6;

/// Where that quad of the print lies in the photo.
cardfile::Quad seen(const cardfile::Quad& quad, const Way& way);
/// The print's outline in the photo, from its own top left corner clockwise.
cardfile::Quad corners_of(const SeenCard& card);
/// The clockwise turn, to the next quarter, that makes the photo readable.
int turn_of(const cardfile::Quad& corners);

nlohmann::ordered_json answer_of(const Shot& shot, const std::string& photo);

}  // namespace cards
