// Lines that share columns form a block (their x extents overlap and the gap between them is under
// two lines); blocks are read top to bottom, left to right.

#include "text/reading_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

namespace cardfile {
namespace {

struct Extent {
    double left, right, top, bottom;
};

Extent extent(const Quad& q) {
    Extent e{q[0].x, q[0].x, q[0].y, q[0].y};
    for (const Point& p : q) {
        e.left = std::min(e.left, p.x);
        e.right = std::max(e.right, p.x);
        e.top = std::min(e.top, p.y);
        e.bottom = std::max(e.bottom, p.y);
    }
    return e;
}

bool follows(const Extent& a, const Extent& b) {
    const double common = std::min(a.right, b.right) - std::max(a.left, b.left);
    const double narrower = std::min(a.right - a.left, b.right - b.left);
    const double gap = std::max(a.top, b.top) - std::min(a.bottom, b.bottom);
    const double line = std::min(a.bottom - a.top, b.bottom - b.top);
    return common > 0.3 * narrower && gap < 1.5 * line;
}

int root(std::vector<int>& parent, int i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
}

}  // namespace

Lines in_reading_order(Lines lines) {
    const int n = int(lines.size());
    std::vector<Extent> extents;
    for (const Line& line : lines) extents.push_back(extent(line.box));
    std::vector<int> block(n), order(n);
    std::iota(block.begin(), block.end(), 0);
    std::iota(order.begin(), order.end(), 0);
    for (int i = 0; i < n; ++i) {
        for (int j = i + 1; j < n; ++j) {
            if (follows(extents[i], extents[j])) block[root(block, j)] = root(block, i);
        }
    }
    std::vector<Extent> blocks(n, Extent{1e9, -1e9, 1e9, -1e9});
    for (int i = 0; i < n; ++i) {
        Extent& b = blocks[root(block, i)];
        b.left = std::min(b.left, extents[i].left);
        b.top = std::min(b.top, extents[i].top);
    }
    const auto middle = [&](int i) { return extents[i].top + extents[i].bottom; };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const int ra = root(block, a), rb = root(block, b);
        if (ra == rb) return middle(a) < middle(b);
        return std::tie(blocks[ra].top, blocks[ra].left, ra) <
               std::tie(blocks[rb].top, blocks[rb].left, rb);
    });
    for (int from = 0;
         from < n;) {  // parts of one row, told by half a line's height, go from the left
        const Extent& first = extents[order[from]];
        int to = from + 1;
        while (to < n && root(block, order[to]) == root(block, order[from]) &&
               middle(order[to]) - middle(order[from]) < first.bottom - first.top) {
            ++to;
        }
        std::stable_sort(order.begin() + from, order.begin() + to,
                         [&](int a, int b) { return extents[a].left < extents[b].left; });
        from = to;
    }
    Lines ordered;
    for (const int i : order) ordered.push_back(std::move(lines[i]));
    return ordered;
}

}  // namespace cardfile
