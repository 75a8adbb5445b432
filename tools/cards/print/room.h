#pragma once
// Room: which parts of a card are printed on, so that a logo can grow into what is left.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "print/block.h"
#include "print/sheet.h"

namespace cards {

class Room {
  public:
    /// Millimetres kept free along the card's edges.
    Room(const Sheet& sheet, double margin_mm);

    void take(const Area& area);
    /// An edge that nothing may stand across, as a panel's.
    void take_outline(const Area& area);
    /// All lines and codes printed so far, and a little around them.
    void take_print(const Sheet& sheet);

    /// The area, less what is taken of it, grown to all sides as far as room and limits allow.
    /// Nothing is left of one whose middle is taken.
    [[nodiscard]] Area grown(const Area& area, double most_width, double most_height) const;
    /// The largest free area at least that wide and high; empty where there is none.
    [[nodiscard]] Area largest(double least_width, double least_height) const;

  private:
    [[nodiscard]] bool free(const cv::Rect& cells) const;

    cv::Mat1b taken_;
};

}  // namespace cards
