#pragma once
// Product: c += a b, for the small matrices of LineNet.
//
// Not by a BLAS: which one a system has, and how many threads it starts, is for the system to
// choose, and the reference one is ten times slower.

#include <opencv2/core/mat.hpp>

namespace cardfile {

/// What is multiplied by again and again, laid out so that it is read from first to last: panels of
/// some columns, one below the other.
class Panels {
  public:
    Panels() = default;
    /// `b` is depth x columns; the last panel is filled up with noughts.
    explicit Panels(const cv::Mat1f& b);

    [[nodiscard]] int depth() const { return depth_; }

    [[nodiscard]] int columns() const { return columns_; }  ///< a whole number of panels

    static constexpr int width = 64;

  private:
    friend void add_product(const cv::Mat1f& a, const Panels& b, cv::Mat1f& c);
    cv::Mat1f panels_;
    int depth_ = 0, columns_ = 0;
};

/// a.cols == b.depth(), c.cols == b.columns().
void add_product(const cv::Mat1f& a, const Panels& b, cv::Mat1f& c);

}  // namespace cardfile
