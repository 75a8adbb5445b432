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

struct PrintWish {
    std::vector<std::string> layouts = {};  ///< by name; empty means any front
    std::vector<Ground> grounds = {Ground::light, Ground::light, Ground::light, Ground::gradient};
    double dots_per_inch = 500;
};

struct PrintedCard {
    cv::Mat picture;  ///< 8-bit BGR
    double pixels_per_mm = 0;
    Printed printed;
    std::string layout;
    double corner_radius_mm = 0;  ///< 0: square; the picture is whole, whoever shows it cuts
    std::string locale = {}, family = {};   ///< for the record
};

/// Fails when a font is not installed.
cardfile::Result<PrintedCard> print_card(const Person& person, const PrintWish& wish,
                                         Chance& chance);

}  // namespace cards
