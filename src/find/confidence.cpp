#include "find/confidence.h"

#include <array>
#include <cmath>
#include <numeric>

namespace cardfile {
namespace {

// Printed by tools/train/confidence.py: logistic regression on outlines in photographs of
// tools/cards, in the order of terms() below.
constexpr std::array weights{-6.193, -9.490, 12.771,  1.660, 8.629,   -13.983, 8.118,
                             5.119,  -0.072, -13.039, 4.804, -12.971, 10.193,  0.010};

/// One for the constant, the evidence, and the pairs that only count together.
std::array<double, weights.size()> terms(const Evidence& e) {
    return {1,
            e.edges,
            e.weakest,
            e.hidden,
            e.inside,
            e.inside_near,
            e.border,
            e.corners,
            e.size,
            e.shape,
            e.edges * e.inside_near,
            e.weakest * e.border,
            e.inside_near * e.inside_near,
            e.size * e.size};
}

}  // namespace

double confidence_of(const Evidence& evidence) {
    const auto all = terms(evidence);
    const double sum = std::inner_product(all.begin(), all.end(), weights.begin(), 0.0);
    return 1 / (1 + std::exp(-sum));
}

}  // namespace cardfile
