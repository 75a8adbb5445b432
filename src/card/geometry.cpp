#include "card/geometry.h"

#include <cmath>

namespace cardfile {

double distance(const Point& a, const Point& b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

Point between(const Point& a, const Point& b, double share) {
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

double area(const Quad& quad) {
    double twice = 0;
    for (int i = 0; i < 4; ++i) {
        const Point& a = quad[i];
        const Point& b = quad[(i + 1) % 4];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

Point centre(const Quad& quad) {
    Point sum;
    for (const Point& corner : quad) {
        sum.x += corner.x / 4;
        sum.y += corner.y / 4;
    }
    return sum;
}

double width(const Quad& quad) {
    return (distance(quad[0], quad[1]) + distance(quad[3], quad[2])) / 2;
}

double height(const Quad& quad) {
    return (distance(quad[0], quad[3]) + distance(quad[1], quad[2])) / 2;
}

Quad rectangle(double x, double y, double width, double height) {
    return {{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}};
}

}  // namespace cardfile
