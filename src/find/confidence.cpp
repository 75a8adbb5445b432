#include "find/confidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace cardfile {
namespace {

// Printed by tools/train/confidence.py: logistic regressions on outlines in photographs of
// tools/cards, in the order of the terms below.
constexpr std::array from_afar_weights{-6.193, -9.490, 12.771,  1.660, 8.629,   -13.983, 8.118,
                                       5.119,  -0.072, -13.039, 4.804, -12.971, 10.193,  0.010};
constexpr std::array closely_weights{-6.101, -0.286, 1.688, 1.024,   -3.927, 8.470,
                                     5.634,  0.244,  0.434, -13.326, 0.844};

/// The outline network has seen printed cards only and doubts some that bear pictures: what is
/// sure from afar stays likely. Of receipts, pages and panels it has no doubt.
constexpr double despite_its_doubt = 0.8;
constexpr double no_doubt = 0.01;

template <std::size_t N>
double logistic(const std::array<double, N>& terms, const std::array<double, N>& weights) {
    const double sum = std::inner_product(terms.begin(), terms.end(), weights.begin(), 0.0);
    return 1 / (1 + std::exp(-sum));
}

double seen_closely(const Evidence& e) {
    constexpr double unsure = 1e-4;  // the outline network's least doubt
    const double closer = std::clamp(e.closer, unsure, 1 - unsure);
    return logistic({1, e.edges, e.weakest, e.hidden, e.inside, e.inside_near, e.border, e.corners,
                     e.size, e.shape, std::log(closer / (1 - closer))},
                    closely_weights);
}

/// The same without the closer look.
double seen_from_afar(const Evidence& e) {
    // One for the constant, the evidence, and the pairs that only count together.
    return logistic({1, e.edges, e.weakest, e.hidden, e.inside, e.inside_near, e.border, e.corners,
                     e.size, e.shape, e.edges * e.inside_near, e.weakest * e.border,
                     e.inside_near * e.inside_near, e.size * e.size},
                    from_afar_weights);
}

}  // namespace

double confidence_of(const Evidence& evidence) {
    const double closely = seen_closely(evidence);
    if (evidence.closer < no_doubt) return closely;
    return std::max(closely, despite_its_doubt * seen_from_afar(evidence));
}

}  // namespace cardfile
