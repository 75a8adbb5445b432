#pragma once
// Typeset: one line of text, set by Pango once at a nominal size. Without hinting a line is the
// same at any size but for a factor, so fonts are looked up and lines set once, not for every size
// tried.
//
// All numbers are in ems of the type and count from the left end of the baseline, y downwards.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "card/error.h"
#include "print/type.h"

using PangoLayout = struct _PangoLayout;  // NOLINT(bugprone-reserved-identifier): Pango's own name
using cairo_t = struct _cairo;            // NOLINT(bugprone-reserved-identifier): cairo calls it so

namespace cards {

/// A word and where it stands in the line's bytes.
struct SetWord {
    std::size_t first = 0, length = 0;
    Extent extent;
};

class Typeset {
  public:
    Typeset(const std::string& text, const Type& type);

    [[nodiscard]] const Extent& extent() const { return extent_; }

    /// What spaces part; words without ink are left out.
    [[nodiscard]] std::vector<SetWord> words() const;

    /// A font that is not installed or lacks a letter: Pango puts another in its place.
    [[nodiscard]] const std::optional<cardfile::Error>& fault() const { return fault_; }

    /// With the pen at the left end of the baseline and one em as the user unit.
    void show(cairo_t* pen) const;
    /// Where about the middle one letter ends and the next begins.
    [[nodiscard]] double middle() const;
    /// The same as outlines: adds them to the pen's path.
    void trace(cairo_t* pen) const;

  private:
    void on_baseline(cairo_t* pen, void (*draw)(cairo_t*, PangoLayout*)) const;

    std::shared_ptr<PangoLayout> layout_;
    Extent extent_;
    std::optional<cardfile::Error> fault_;
};

/// From a store of the lines set lately.
const Typeset& typeset(const std::string& text, const Type& type);

}  // namespace cards
