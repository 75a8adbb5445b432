#pragma once
// View: where the camera is, and how the table's plane comes into the photo.
//
// The table's coordinates are millimetres, x to the right and y downwards as seen from straight
// above; height counts up from the table. The camera looks at the table's origin.

#include <opencv2/core/matx.hpp>

#include "card/geometry.h"

namespace cards {

struct Eye {
    cardfile::Size frame = {1600, 1200};
    double focal = 0.85;       ///< in long sides of the frame; phones have 0.7 to 0.9
    double distance_mm = 250;  ///< along the optical axis
    double tilt = 0;           ///< degrees away from straight down
    double tilt_towards = 0;   ///< degrees, the direction on the table the camera leans to
    double roll = 0;           ///< degrees about the optical axis
    double barrel = 0;         ///< share by which the lens draws the frame's corners inwards
};

/// Homography from a plane at that height above the table to where a lens without faults shows it,
/// in the photo's pixels, whose (0, 0) is the outer corner of the first pixel.
cv::Matx33d plane_to_photo(const Eye& eye, double height_mm);

/// What the lens makes of a faultless picture's point, and back.
cardfile::Point through_lens(const Eye& eye, const cardfile::Point& faultless);
cardfile::Point before_lens(const Eye& eye, const cardfile::Point& photo);

/// Where the camera is: x and y on the table, z above it, in millimetres.
cv::Vec3d position_of(const Eye& eye);

cardfile::Point projected(const cv::Matx33d& homography, const cardfile::Point& point);

/// Photo pixels a millimetre takes at that point of the plane: the larger of the two directions.
double pixels_per_mm(const cv::Matx33d& plane, const cardfile::Point& at);

}  // namespace cards
