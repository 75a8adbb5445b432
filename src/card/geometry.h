#pragma once
// Points and four-cornered outlines, without any picture library.

#include <array>

namespace cardfile {

/// In pixels; x grows to the right, y downwards; (0, 0) is the outer corner of the first pixel.
struct Point {
    double x = 0;
    double y = 0;
};

/// Corners clockwise, starting at the top left of what stands in it when it is read upright.
using Quad = std::array<Point, 4>;

struct Size {
    int width = 0;
    int height = 0;
};

double distance(const Point& a, const Point& b);
/// The point that far along the way from one to the other: 0 is `a`, 1 is `b`.
Point between(const Point& a, const Point& b, double share);
/// Shoelace area, never negative.
double area(const Quad& quad);
/// Mean of the four corners.
Point centre(const Quad& quad);
/// Mean length of the top and bottom edges: along the writing.
double width(const Quad& quad);
/// Mean length of the left and right edges: across the writing.
double height(const Quad& quad);
/// The quad of an upright rectangle.
Quad rectangle(double x, double y, double width, double height);

}  // namespace cardfile
