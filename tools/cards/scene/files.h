#pragma once
// Files: pictures to bytes, and bytes to a file that is either whole or not there.

#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <string>

#include "card/error.h"

namespace cards {

cardfile::Result<std::string> jpeg_of(const cv::Mat& picture, int quality);
cardfile::Result<std::string> png_of(const cv::Mat& picture);

/// Written beside its place under another name, then renamed.
cardfile::Result<void> write_whole(const std::filesystem::path& path, const std::string& bytes);
/// Once, when all is written: a full disk may show itself only here, and asking for every file
/// would take longer than the photographs.
cardfile::Result<void> settle(const std::filesystem::path& folder);
cardfile::Result<void> make_folder(const std::filesystem::path& path);

}  // namespace cards
