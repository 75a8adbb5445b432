#pragma once
// PDF: pages -> pictures, by poppler's programs in limited children. A feeder's scan of a drawer is
// one long PDF.

#include <filesystem>
#include <opencv2/core/mat.hpp>

#include "card/error.h"

namespace cardfile {

[[nodiscard]] Result<int> pdf_pages(const std::filesystem::path& path);

/// 8-bit BGR, at the resolution small print needs; `page` from 1.
[[nodiscard]] Result<cv::Mat> decode_pdf(const std::filesystem::path& path, int page);

}  // namespace cardfile
