#pragma once
// History: what use has left on a desk: dust and hairs, a scratch or two, and where it ends.

#include <opencv2/core/mat.hpp>

#include "camera/desk.h"

namespace cards {

/// On the bare desk as paint_desk() gives it.
void add_history(cv::Mat3b& picture, const Desk& desk, const Eye& eye);

}  // namespace cards
