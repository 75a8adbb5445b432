#pragma once
// Outlines: regions of a small picture -> quads that might be cards, with how well their sides are
// seen.
//
// All coordinates are pixels of the picture handed in.

#include <array>
#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <optional>
#include <vector>

namespace cardfile {

using Corners = std::array<cv::Point2f, 4>;  ///< clockwise

/// The quad that a region's convex hull comes nearest to, its sides fitted to the hull between the
/// (perhaps rounded) corners; nothing when the region is not four-sided.
[[nodiscard]] std::optional<Corners> quad_of(const std::vector<cv::Point>& contour);

/// Moves each side onto the strongest edge within `reach` pixels, by a robust line through the
/// sub-pixel maxima of the gradient along the side's normals.
[[nodiscard]] Corners snapped(const cv::Mat& gradient, const Corners& corners, float reach);

/// For each side the share of its length on which there is an edge along it.
[[nodiscard]] std::array<double, 4> side_support(const cv::Mat& gradient, const Corners& corners,
                                                 float least);

/// Whether a rectangle of a card's proportions, seen from up to some 60 degrees aside, can look so.
[[nodiscard]] bool plausible(const Corners& corners, cv::Size frame);

}  // namespace cardfile
