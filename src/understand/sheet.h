#pragma once
// The lines of one card made ready to be explained: clean text, words with what is known of them,
// and where each line stands.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "card/line.h"
#include "understand/tokens.h"

namespace cardfile::understanding {

/// Where a row stands; in pixels of the upright picture, or one unit a row where no boxes are
/// given.
struct Place {
    double left = 0, right = 0, top = 0, bottom = 0;

    [[nodiscard]] double height() const { return bottom - top; }

    [[nodiscard]] double middle() const { return (top + bottom) / 2; }

    [[nodiscard]] double centre() const { return (left + right) / 2; }
};

/// A line's stretch of a row's text.
struct Part {
    int line = 0;
    std::size_t begin = 0, end = 0;
    double confidence = 0;
};

/// One line, or several that stand side by side with no more than a blank or a dash between them.
struct Row {
    std::string text;
    std::vector<Token> tokens;
    std::vector<Part> parts;
    double confidence = 0;  ///< mean over its letters
    Place place;
    double height = 1;  ///< across the writing, in the units of Place
    double size = 1;    ///< height against the card's usual line
};

/// A part of a row's text.
struct Span {
    int row = 0;
    std::size_t begin = 0, end = 0;

    [[nodiscard]] bool overlaps(const Span& other) const {
        return row == other.row && begin < other.end && other.begin < end;
    }
};

struct Sheet {
    std::vector<Row> rows;
    bool placed = false;     ///< every row has a box
    double line_height = 1;  ///< the usual one, in the units of Place
    Place all;               ///< around every row

    [[nodiscard]] const Row& at(const Span& span) const {
        return rows[static_cast<std::size_t>(span.row)];
    }

    [[nodiscard]] std::string_view text(const Span& span) const {
        return std::string_view(at(span).text).substr(span.begin, span.end - span.begin);
    }
};

Sheet lay_out(const Lines& lines);

/// The tokens that lie inside a span.
std::vector<Token> tokens_in(const Sheet& sheet, const Span& span);

/// The span without blanks, punctuation and symbols at its ends; brackets that close stay.
Span trimmed(const Sheet& sheet, Span span);

/// In pixels of the upright picture; empty where the lines have no boxes.
std::optional<Quad> box_of(const Lines& lines, const Sheet& sheet, const std::vector<Span>& spans);

/// The numbers of the lines that spans lie on, ascending.
std::vector<int> lines_of(const Sheet& sheet, const std::vector<Span>& spans);

/// The empty space between a row and one below it, in usual line heights; empty when it is not
/// below.
std::optional<double> space_below(const Sheet& sheet, int upper, int lower);

/// Whether two rows stand in one column: they overlap along the writing.
bool share_column(const Row& a, const Row& b);

/// Whether the rows stand side by side, at one height.
bool side_by_side(const Row& a, const Row& b);

/// How sure the recogniser was of the least sure of these stretches.
[[nodiscard]] double read_confidence(const Sheet& sheet, const std::vector<Span>& spans);

}  // namespace cardfile::understanding
