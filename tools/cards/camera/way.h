#pragma once
// Way: from a thing's pixels to the photo's and back, through its place on the table, its bend, the
// perspective and the faults of the lens. The picture and the truth are made with the same one.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "camera/thing.h"
#include "camera/view.h"

namespace cards {

class Way {
  public:
    Way() = default;  ///< nowhere: the photo is the thing's picture itself
    /// Of the thing's upper face.
    Way(const Thing& thing, const Eye& eye);
    /// Of a flat copy of it at that height: its foot, its shadow.
    Way(const cv::Matx33d& to_table, const Eye& eye, double height_mm);

    [[nodiscard]] cardfile::Point to_photo(const cardfile::Point& point) const;
    [[nodiscard]] cardfile::Point to_thing(const cardfile::Point& photo) const;

  private:
    [[nodiscard]] double height(const cardfile::Point& point) const;

    bool nowhere_ = true;
    Eye eye_;
    cv::Matx33d table_, back_;   ///< the thing's pixels to millimetres, and back
    cv::Matx33d ground_, rise_;  ///< plane to picture at height 0, and what each millimetre adds
    cv::Matx33d flat_back_;      ///< picture to plane at the foot of the bend
    double height_mm_ = 0, bend_mm_ = 0;
    double length_ = 1;       ///< pixels of the thing across its bend
    bool bent_down_ = false;  ///< the bend runs along y
};

/// The outline of a picture of that size in the photo; curved edges have many points.
std::vector<cv::Point2f> outline(const Way& way, const cv::Size& size);

}  // namespace cards
