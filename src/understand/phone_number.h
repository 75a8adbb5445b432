#pragma once
// Runs of digits in a text that may be telephone numbers: several on a line come apart.

#include <string>
#include <string_view>
#include <vector>

namespace cardfile::understanding {

struct DigitRun {
    std::size_t begin = 0, end = 0;  ///< bytes of the text, an extension included
    std::string printed;             ///< the number as printed, misread digits put right
    std::string extension;
    int digits = 0;         ///< of the number itself, the tail of a range ("31 - 32") left out
    bool repaired = false;  ///< a letter stood for a digit
};

/// At least `least` digits; letters that digits are misread as count where digits stand around
/// them.
std::vector<DigitRun> digit_runs(std::string_view text, int least);

/// The end of the number's own part: a tail as in "565 35 31 - 32" or "71 95 / 96" stays outside.
/// `region`, if known, is where a number without a dialling code is of.
std::size_t tail_begin(std::string_view number, std::string_view region = {});

}  // namespace cardfile::understanding
