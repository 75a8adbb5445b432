#include "camera/stamp.h"

#include <cairo.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "print/logo.h"
#include "print/sheet.h"

namespace cards {
namespace {

void move(cardfile::Quad& quad, const cv::Point& by) {
    for (cardfile::Point& corner : quad) corner = {corner.x + by.x, corner.y + by.y};
}

/// From the box's pixels to the photo's.
PrintedLine moved(PrintedLine line, const cv::Point& by) {
    move(line.box, by);
    for (cardfile::Point& end : line.baseline) end = {end.x + by.x, end.y + by.y};
    for (PrintedWord& word : line.words) move(word.box, by);
    return line;
}

}  // namespace

Stamped stamp_mark(cv::Mat& picture, Chance& chance) {
    static const std::vector<std::string> texts = {"Scanned with PaperLens", "Scanned by DeskScan",
                                                   "PaperLens", "Made with SnapSheet Free"};
    const std::string& text = chance.pick(texts);
    // A sheet whose millimetres are the photo's pixels.
    const double high = std::max(14.0, chance.uniform(0.05, 0.085) * picture.rows);
    Type type{chance.likely(0.5) ? "Roboto" : "Open Sans", 500, false, 0.42 * high / mm_per_point};
    type.colour = {0.97, 0.97, 0.97};
    Sheet measuring(1, 1, 1);
    const double wide = high * 1.25 + measuring.measure(text, type).advance + high * 0.35;
    Sheet sheet(wide, high, 1);
    const double grey = chance.uniform(0.35, 0.6);
    sheet.colour({grey, grey, grey * 1.02});
    cairo_paint(sheet.pen());
    draw_logo(sheet, {0.15 * high, 0.15 * high, 0.7 * high, 0.7 * high},
              {type.colour, {0.85, 0.85, 0.85}, {grey, grey, grey}, type.family, "S", ""}, chance);
    sheet.write({text, "watermark", {}}, type, {1.2 * high, 0.64 * high});

    const cv::Mat mark = sheet.picture();
    const int margin = static_cast<int>(chance.uniform(0, 0.03) * picture.cols);
    const bool left = chance.likely(0.6);
    const cv::Point at(left ? margin : picture.cols - mark.cols - margin,
                       picture.rows - mark.rows - margin);
    const cv::Rect box = cv::Rect(at, mark.size()) & cv::Rect({0, 0}, picture.size());
    const double share = chance.uniform(0.6, 0.75);
    cv::Mat below = picture(box);
    cv::addWeighted(mark(cv::Rect(box.tl() - at, box.size())), share, below, 1 - share, 0, below);
    Stamped stamped{{}, box};
    for (const PrintedLine& line : sheet.printed().lines) stamped.lines.push_back(moved(line, at));
    return stamped;
}

}  // namespace cards
