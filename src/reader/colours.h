#pragma once
// Colours: the picture of a card -> the colours it is known by, as "#f4f3ef".
//
// The ground's comes first, then the strongest colour of the print; a card in black and white has
// one. Front and back of one card have them in common more often than two cards do.

#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

namespace cardfile {

/// `picture` is 8-bit BGR, its light evened.
[[nodiscard]] std::vector<std::string> colours_of(const cv::Mat& picture);

}  // namespace cardfile
