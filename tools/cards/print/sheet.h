#pragma once
// Sheet: paper to print on, which remembers what was printed where.
//
// Places are in millimetres from the paper's top left corner; boxes that come out are in pixels of
// the picture. A font that is not installed is never replaced in silence: the sheet keeps the
// fault, and `fault()` tells it.

#include <memory>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <string>
#include <vector>

#include "card/error.h"
#include "print/truth.h"
#include "print/type.h"

using cairo_t = struct _cairo;  // NOLINT(bugprone-reserved-identifier): cairo calls it so

namespace cards {

/// A piece of print on one line, and the values a reader should take from it.
struct Words {
    std::string text;
    std::string field = "none";
    std::vector<Value> values = {};
};

struct Place {
    double x = 0, y = 0;  ///< left end of the baseline
    double turn = 0;      ///< degrees clockwise about that point
};

class Sheet {
  public:
    Sheet(double width_mm, double height_mm, double pixels_per_mm);

    [[nodiscard]] double width() const { return width_; }

    [[nodiscard]] double height() const { return height_; }

    [[nodiscard]] double pixels_per_mm() const { return scale_; }

    [[nodiscard]] Extent measure(const std::string& text, const Type& type);  ///< millimetres
    void write(const Words& words, const Type& type, const Place& place);

    /// The line printed last has an icon before it.
    void note_icon() { printed_.lines.back().icon = true; }

    /// What is not in print, but in a code or by hand: right where it is read, no loss where not.
    void note_aside(const std::string& kind, const std::string& value);

    void add_code(const std::string& format, const std::string& text, const cardfile::Quad& mm);

    /// For shapes: the user unit is a millimetre.
    [[nodiscard]] cairo_t* pen() { return pen_.get(); }

    void colour(const Colour& colour);
    /// The mean of what is printed within that many millimetres of a point.
    [[nodiscard]] Colour colour_at(const cardfile::Point& mm, double reach_mm);
    /// A picture (8-bit BGR) into that upright part of the sheet, mixed with what is there.
    void paint(const cv::Mat& picture, const cardfile::Quad& mm, double share);

    [[nodiscard]] const std::optional<cardfile::Error>& fault() const { return fault_; }

    [[nodiscard]] const Printed& printed() const { return printed_; }

    [[nodiscard]] cv::Mat picture();  ///< 8-bit BGR

  private:
    struct PenFree {
        void operator()(cairo_t* pen) const;
    };

    double width_, height_, scale_;
    std::unique_ptr<cairo_t, PenFree> pen_;
    std::optional<cardfile::Error> fault_;
    Printed printed_;
};

}  // namespace cards
