#include "net/product.h"

#include <algorithm>
#include <cstddef>

namespace cardfile {
namespace {

// Compiled for what processors have, chosen when the program starts.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define CARDFILE_FOR_EACH_PROCESSOR \
    [[gnu::target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")]]
#else
#define CARDFILE_FOR_EACH_PROCESSOR
#endif

using Block [[gnu::vector_size(64)]] = float;
/// The same anywhere in an array.
using LooseBlock [[gnu::vector_size(64), gnu::aligned(4), gnu::may_alias]] = float;
constexpr int block = 16;  // floats
constexpr int most_rows = 4;

/// Some rows of a and c, one panel of b.
struct Rows {
    const float* a;
    std::ptrdiff_t a_step;
    const float* b;
    float* c;
    std::ptrdiff_t c_step;
    int depth;
};

/// As far as `blocks` reach. Unrolled, for only then the sums stay in registers.
template <int rows, int blocks>
[[gnu::always_inline]] inline void add_tile(const Rows& m, int column) {
    const float* b = m.b + column;
    const auto c = [&](int r, int i) -> LooseBlock& {
        return reinterpret_cast<LooseBlock*>(m.c + r * m.c_step + column)[i];
    };
    Block sum[rows][blocks];
#pragma GCC unroll 8
    for (int r = 0; r < rows; ++r) {
#pragma GCC unroll 8
        for (int i = 0; i < blocks; ++i) sum[r][i] = c(r, i);
    }
    for (int k = 0; k < m.depth; ++k, b += Panels::width) {
#pragma GCC unroll 8
        for (int r = 0; r < rows; ++r) {
            const float a = m.a[r * m.a_step + k];
#pragma GCC unroll 8
            for (int i = 0; i < blocks; ++i)
                sum[r][i] += a * reinterpret_cast<const LooseBlock*>(b)[i];
        }
    }
#pragma GCC unroll 8
    for (int r = 0; r < rows; ++r) {
#pragma GCC unroll 8
        for (int i = 0; i < blocks; ++i) c(r, i) = sum[r][i];
    }
}

template <int rows, int blocks>
[[gnu::always_inline]] inline void add_tiles(const Rows& m) {
    for (int column = 0; column < Panels::width; column += blocks * block)
        add_tile<rows, blocks>(m, column);
}

CARDFILE_FOR_EACH_PROCESSOR
void add_rows(const Rows& m, int rows) {
    switch (rows) {
        case 1:
            return add_tiles<1, Panels::width / block>(m);
        case 2:
            return add_tiles<2, 2>(m);
        case 3:
            return add_tiles<3, 2>(m);
        default:
            return add_tiles<most_rows, 2>(m);
    }
}

}  // namespace

Panels::Panels(const cv::Mat1f& b)
    : depth_(b.rows), columns_((b.cols + width - 1) / width * width) {
    panels_ = cv::Mat1f::zeros(columns_ / width * depth_, width);
    for (int column = 0; column < b.cols; column += width) {
        const cv::Range all = cv::Range::all(), some(column, std::min(column + width, b.cols));
        const int first = column / width * depth_;
        b(all, some).copyTo(panels_({first, first + depth_}, {0, some.size()}));
    }
}

void add_product(const cv::Mat1f& a, const Panels& b, cv::Mat1f& c) {
    const auto steps = [](const cv::Mat1f& m) { return std::ptrdiff_t(m.step1()); };
    for (int column = 0; column < b.columns_; column += Panels::width) {
        const float* panel = b.panels_.ptr<float>(column / Panels::width * b.depth_);
        for (int row = 0; row < a.rows; row += most_rows) {
            const Rows m{a.ptr<float>(row),          steps(a), panel,
                         c.ptr<float>(row) + column, steps(c), b.depth_};
            add_rows(m, std::min(most_rows, a.rows - row));
        }
    }
}

}  // namespace cardfile
