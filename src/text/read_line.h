#pragma once
// Read line: where a line runs on the page -> what it says.
//
// The strip is cut from the page and read; a weak one is looked at more closely, without what is
// paler than ink where that makes it surer, and cut in two other ways, and the three readings vote.

#include <string>

#include "card/line.h"
#include "text/find_lines.h"
#include "text/recogniser.h"

namespace cardfile {

/// A line and from which end it is read.
struct Direction {
    const LineRegion& region;
    bool reversed = false;  ///< against the region's own way, for print that stands on its head
};

/// `page` is 8-bit BGR; boxes are in its pixels. Text and confidence are empty and 0 where nothing
/// was read.
[[nodiscard]] Line read_once(Recogniser& recogniser, const cv::Mat& page, const Direction& line);

struct WellRead {
    Line line;
    double agreement = 1;  ///< of the readings on a number or an address, on the character they
                           ///< disputed most; 1 where one reading was enough
};

/// `first` is what read_once gave.
[[nodiscard]] WellRead read_well(Recogniser& recogniser, const cv::Mat& page, const Direction& line,
                                 Line first);

/// Code points.
[[nodiscard]] std::size_t characters(const std::string& utf8);

}  // namespace cardfile
