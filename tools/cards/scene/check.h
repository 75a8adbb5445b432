#pragma once
// Check: does the truth lie where the print is? Every outline of the truth is cut out of the
// picture, and must show what was printed there.

#include <string>
#include <vector>

#include "scene/answer.h"

namespace cards {

struct Misfit {
    std::string text;  ///< of the line or word
    double pixels = 0;
};

struct Checked {
    int measured = 0;
    int unreadable = 0;  ///< too small, blurred, dark or covered to be measured
    Misfit worst;
    std::vector<double> shifts = {};  ///< pixels, of all that were measured
};

/// The middle one of all shifts: a few small words may be misjudged, a whole picture may not.
double median_shift(Checked checked);

/// `truth` as it was written beside the picture; `print` says what the flat cards look like.
Checked check_truth(const cv::Mat& picture, const nlohmann::ordered_json& truth, const Shot& print);

}  // namespace cards
