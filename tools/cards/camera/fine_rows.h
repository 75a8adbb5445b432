#pragma once
// Fine rows: a coarse map of floats at full size, row by row.
//
// To the bit what cv::resize makes of it, but without a picture of floats as large as the photo,
// whose way through the memory takes longer than the sums.

#include <opencv2/core/mat.hpp>
#include <vector>

namespace cards {

/// One value of a coarse map stands for so many pixels, across and down.
constexpr int coarse_step = 8;

class FineRows {
  public:
    /// The map starts one cell outside of what is asked for.
    FineRows(const cv::Mat& coarse, int width);

    /// Of a map of points: a box of pixels that holds all it leads to, and some to spare.
    [[nodiscard]] cv::Rect reach() const;

    /// That row, from the first column on; the caller's until the next is asked for.
    float* row(int at);

  private:
    void stretch(int row, std::vector<float>& wide) const;

    cv::Mat coarse_;
    int above_ = -1;  ///< the coarse row in `upper_`
    std::vector<float> upper_, lower_, row_;
};

}  // namespace cards
