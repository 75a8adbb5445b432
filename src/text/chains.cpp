#include "text/chains.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cardfile {
namespace {

constexpr double widest_gap =
    1.25;  // of the taller glyph's height: a word gap or letter-spaced capitals
constexpr double height_ratio = 2.6;  // a capital with a descender beside an x-height letter is 2.1
constexpr double contrast_ratio = 2.5;  // thin strokes are fainter than thick ones of the same ink
constexpr double steepest =
    0.15;  // slope; the page is straight but for what flatten could not know

int root(std::vector<int>& parent, int i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
}

bool neighbours(const Glyph& left, const Glyph& right) {
    const auto [least, most] = std::minmax(left.contrast, right.contrast);
    if (most > contrast_ratio * least) return false;  // paper grain beside print
    const cv::Rect &a = left.box, &b = right.box;
    const int tall = std::max(a.height, b.height), low = std::min(a.height, b.height);
    if (tall > height_ratio * low) return false;
    const int gap = b.x - (a.x + a.width);
    if (gap > widest_gap * tall + 1) return false;
    const int common = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    return common >= 0.5 * low;
}

template <class T>
T quantile(std::vector<T> values, double q) {
    if (values.empty()) return {};
    const auto at = values.begin() + std::ptrdiff_t(q * double(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// Theil-Sen through the glyphs' bottoms: descenders and commas are outliers it does not mind.
double slope(const std::vector<Glyph>& glyphs, double height) {
    std::vector<double> slopes;
    const std::size_t step = std::max<std::size_t>(1, glyphs.size() / 40);
    for (std::size_t i = 0; i < glyphs.size(); i += step) {
        for (std::size_t j = i + 1; j < glyphs.size(); j += step) {
            const cv::Rect &a = glyphs[i].box, &b = glyphs[j].box;
            const double dx = (b.x + b.width / 2.0) - (a.x + a.width / 2.0);
            if (dx < 3 * height) continue;
            slopes.push_back(((b.y + b.height) - (a.y + a.height)) / dx);
        }
    }
    if (slopes.size() < 3) return 0;
    return std::clamp(quantile(slopes, 0.5), -steepest, steepest);
}

Chain chain_of(std::vector<Glyph> glyphs) {
    std::sort(glyphs.begin(), glyphs.end(),
              [](const Glyph& a, const Glyph& b) { return a.box.x < b.box.x; });
    Chain chain;
    std::vector<double> heights, contrasts;
    for (const Glyph& g : glyphs) {
        heights.push_back(g.box.height);
        contrasts.push_back(g.contrast);
    }
    chain.height = quantile(heights, 0.5);
    chain.contrast = quantile(contrasts, 0.5);
    const double rise = slope(glyphs, chain.height);
    const double x0 = glyphs.front().box.x;
    double x1 = x0;
    std::vector<double> bottoms;
    for (const Glyph& g : glyphs) {
        x1 = std::max(x1, double(g.box.x + g.box.width));
        bottoms.push_back(g.box.y + g.box.height - rise * (g.box.x + g.box.width / 2.0 - x0));
    }
    const double baseline = quantile(bottoms, 0.4);
    for (const Glyph& g : glyphs) {
        const double at = baseline + rise * (g.box.x + g.box.width / 2.0 - x0);
        chain.above = std::max(chain.above, at - g.box.y);
        chain.below = std::max(chain.below, g.box.y + g.box.height - at);
    }
    const double near = std::max(1.2, 0.1 * chain.height);
    const auto on = std::count_if(bottoms.begin(), bottoms.end(), [&](double bottom) {
        return std::abs(bottom - baseline) <= near;
    });
    chain.level = double(on) / double(glyphs.size());
    chain.left = {float(x0), float(baseline)};
    chain.right = {float(x1), float(baseline + rise * (x1 - x0))};
    chain.glyphs = std::move(glyphs);
    return chain;
}

bool like_print(const Chain& chain) {
    const double length = chain.right.x - chain.left.x;
    const bool run_together = chain.glyphs.size() == 1 && length > 3 * chain.height;
    if ((chain.glyphs.size() < 2 && !run_together) || length < 1.2 * chain.height) return false;
    double inked = 0;
    for (const Glyph& g : chain.glyphs) inked += g.area;
    const double share = inked / std::max(1.0, length * chain.height);
    return share > 0.08 && share < 0.9;
}

}  // namespace

std::vector<Chain> chains(std::vector<Glyph> glyphs) {
    std::sort(glyphs.begin(), glyphs.end(),
              [](const Glyph& a, const Glyph& b) { return a.box.x < b.box.x; });
    const int n = int(glyphs.size());
    std::vector<int> parent(n);
    std::iota(parent.begin(), parent.end(), 0);
    int widest = 0;
    for (const Glyph& g : glyphs) widest = std::max(widest, g.box.width + int(2 * g.box.height));
    for (int i = 0; i < n; ++i) {
        const cv::Rect& a = glyphs[i].box;
        for (int j = i + 1; j < n && glyphs[j].box.x < a.x + a.width + widest; ++j) {
            if (neighbours(glyphs[i], glyphs[j])) parent[root(parent, j)] = root(parent, i);
        }
    }
    std::vector<std::vector<Glyph>> groups(n);
    for (int i = 0; i < n; ++i) groups[root(parent, i)].push_back(glyphs[i]);
    std::vector<Chain> found;
    for (auto& group : groups) {
        if (group.empty()) continue;
        Chain chain = chain_of(std::move(group));
        if (like_print(chain)) found.push_back(std::move(chain));
    }
    return found;
}

}  // namespace cardfile
