#pragma once
// A photograph as the stages see it: pixels the right way up as the camera meant them, and what the
// camera wrote beside them.

#include <array>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <string>

namespace cardfile {

/// What the file says of itself and what was worked out from its bytes alone.
struct Origin {
    std::string path;    ///< as the caller gave it, byte for byte
    int page = 1;        ///< 1-based; above 1 only in PDF and multi-page TIFF
    std::string sha256;  ///< of the unmodified file, 64 hex digits; empty when it could not be read
    std::string taken;   ///< local time "2026-11-20T18:30:00"; empty when unknown
    std::optional<std::array<double, 2>> place;  ///< latitude, longitude in degrees
    std::string camera;
};

struct Photo {
    Origin origin;
    cv::Mat image;    ///< 8-bit BGR, EXIF turn applied
    int reduced = 1;  ///< the file has so many pixels a side for each of the image
};

}  // namespace cardfile
