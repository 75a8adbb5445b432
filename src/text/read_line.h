#pragma once
// Read line: where a line runs on the page -> what it says.
//
// The strip is cut from the page and read; a weak one, a number or an address is read up to three
// times (by another model, cut otherwise), and the readings vote.

#include <memory>
#include <string>

#include "card/line.h"
#include "text/find_lines.h"
#include "text/recogniser.h"

namespace cardfile {

struct LineReaders {
    std::unique_ptr<Recogniser> main;
    std::unique_ptr<Recogniser> english;  ///< for second opinions; none where not installed
};

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
[[nodiscard]] WellRead read_well(LineReaders& readers, const cv::Mat& page, const Direction& line,
                                 Line first);

/// Code points.
[[nodiscard]] std::size_t characters(const std::string& utf8);

}  // namespace cardfile
