#pragma once
// Figures: the plain shapes that logos are made of, each about (0, 0) and as far as the radius
// reaches, in the pen's own colour.

#include <vector>

using cairo_t = struct _cairo;  // NOLINT(bugprone-reserved-identifier): cairo calls it so

namespace cards {

using Figure = void (*)(cairo_t* pen, double radius);

/// Rings, bars, hexagons ...
const std::vector<Figure>& abstract_figures();
/// Houses, gears, flames ...
const std::vector<Figure>& things_figures();

/// Closes and fills the path, but for a disc of this radius about (0, 0).
void fill_with_hole(cairo_t* pen, double hole);

/// Traces a frame for others: 0 disc, 1 oval, 2 tile, 3 hexagon, 4 lozenge.
void trace_frame(cairo_t* pen, int kind, double radius);

}  // namespace cards
