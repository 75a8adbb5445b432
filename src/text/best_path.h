#pragma once
// Best path: what LineNet sees along a strip -> words.
//
// The likeliest code at each place, "none" weighing less than a sign; repeated ones are one sign,
// and between two equal signs there is none (CTC's best path; Graves, "Connectionist temporal
// classification", 2006). In what looks like a mail or web address only what can stand there is
// likely: ASCII, and no colon in a host.

#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "text/charset.h"

namespace cardfile {

struct PathWord {
    std::string text;
    double confidence = 0;    ///< 0 to 1, of its least sure sign, as Tesseract counts it
    double from = 0, to = 0;  ///< in places
};

/// `probabilities` has a row for each place.
[[nodiscard]] std::vector<PathWord> best_path(const cv::Mat& probabilities, const Charset& charset,
                                              int no_code);

}  // namespace cardfile
