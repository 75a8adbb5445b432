#pragma once
// A card for tests: text lines become Lines, one under the other, as a text stage would give them.

#include <string>
#include <vector>

#include "card/line.h"

namespace cardfile {

/// One line of a test card; `size` is its height against the usual one.
struct Printed {
    std::string text;
    double size = 1;
    double left = 0;  ///< in usual line heights
    double confidence = 0.95;
};

inline Lines card_of(const std::vector<Printed>& printed) {
    constexpr double height = 30;   // pixels
    constexpr double letter = 0.5;  // of the height
    Lines lines;
    double top = 20;
    for (const Printed& p : printed) {
        const double tall = height * p.size;
        const double wide = letter * tall * static_cast<double>(p.text.size());
        lines.push_back(
            {p.text, p.confidence, rectangle(50 + p.left * height, top, wide, tall), {}});
        top += 1.3 * tall;
    }
    return lines;
}

}  // namespace cardfile
