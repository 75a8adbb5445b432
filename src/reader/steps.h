#pragma once
// Steps: what lies between the stages, drawn for a person who looks inside.
//
// Each is handed to the trace under a name that says what it is: "found", "map", "lines",
// "strip-3-ada-example". Nothing is drawn unless the trace keeps pictures.

#include <vector>

#include "card/card.h"
#include "card/line.h"
#include "card/page.h"
#include "card/photo.h"
#include "reader/trace.h"
#include "text/find_lines.h"

namespace cardfile {

/// The photo with the outlines found in it, and the ones that are believed drawn thick.
void keep_outlines(Trace& trace, const Photo& photo, const std::vector<Card>& found,
                   const std::vector<Card>& believed);

/// The page with the places where the network sees lines of print.
void keep_line_map(Trace& trace, const cv::Mat& page, const std::vector<LineRegion>& regions);

/// The upright page with the lines that were read and their numbers, then each line's strip, called
/// by what was read on it.
void keep_lines(Trace& trace, const Page& upright, const Lines& lines);

}  // namespace cardfile
