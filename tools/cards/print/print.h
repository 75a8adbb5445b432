#pragma once
// Print: a person -> a flat card at print resolution, with the truth of what stands on it.

#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "card/error.h"
#include "print/style.h"
#include "print/truth.h"
#include "who/person.h"

namespace cards {

/// As cards lie in a drawer: mostly light, a fifth dark or coloured.
std::vector<Ground> common_grounds();

struct PrintWish {
    std::vector<std::string> layouts = {};  ///< by name; empty means any front
    std::vector<Ground> grounds = common_grounds();
    bool plain = false;          ///< plain layouts (is_plain) in plain print (in_plain_print)
    double dots_per_inch = 500;  ///< what the picture is looked at with, and little more
    double handwriting = 0.04;   ///< how often a pen has been over it, of 1
    double watermark = 0.01;     ///< how often a scanner's app left its mark
    double wear = 0.12;          ///< how often the edges are worn
    double bands = 0;            ///< how often there are bands along its sides
    Colour desk = {};            ///< that it will lie on
};

struct PrintedCard {
    cv::Mat picture;  ///< 8-bit BGR
    double pixels_per_mm = 0;
    Printed printed;
    std::string layout;
    double corner_radius_mm = 0;  ///< 0: square; the picture is whole, whoever shows it cuts
    std::string locale = {}, family = {};  ///< for the record
};

/// Fails when a font is not installed.
cardfile::Result<PrintedCard> print_card(const Person& person, const PrintWish& wish,
                                         Chance& chance);

}  // namespace cards
