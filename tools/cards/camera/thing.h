#pragma once
// Thing: anything that lies on the desk and is seen from above. Cards are things too.

#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "camera/view.h"
#include "print/truth.h"

namespace cards {

struct Thing {
    std::string kind;           ///< for the truth: "card", "mug", "finger" ...
    cv::Mat picture;            ///< 8-bit BGR, or BGRA with the colours times their opacity
    cv::Mat alpha = {};         ///< its fourth channel once more, where that is often asked
    double pixels_per_mm = 10;  ///< of the picture
    double x = 0, y = 0;        ///< its middle, millimetres on the table
    double turn = 0;            ///< degrees clockwise
    double rests_mm = 0;        ///< the height its foot is at: above 0 when it lies on others
    double thickness_mm = 0.35;
    double bend_mm = 0;  ///< how high the middle stands above the ends; below 0: the ends stand up
    double gloss = 0;    ///< 0 matt to 1
    double glow = 0;     ///< 0, or what a screen adds of its own light
    int corner = 0;      ///< pixels: cut out, but only its corners, by that radius
    std::vector<PrintedLine> lines = {};  ///< what else than cards has printed on it

    [[nodiscard]] bool cut_out() const { return picture.channels() == 4; }

    /// Nothing shows through it but at its corners.
    [[nodiscard]] bool solid() const { return !cut_out() || corner > 0; }
};

/// From the thing's pixels to the table's millimetres.
cv::Matx33d to_table(const Thing& thing);

}  // namespace cards
