#pragma once
// What the camera wrote beside the pixels.

#include <array>
#include <optional>
#include <string>

#include "photo/file_bytes.h"

namespace cardfile {

struct Exif {
    int orientation = 1;  ///< 1 to 8, as the EXIF standard numbers the turns and mirrorings
    std::string taken;    ///< "2026-11-20T18:30:00", local time; empty when absent or no date
    std::string camera;
    std::optional<std::array<double, 2>> place;  ///< latitude, longitude in degrees
};

/// Of a whole JPEG, PNG or WebP file. Absent or damaged metadata gives the defaults.
[[nodiscard]] Exif exif(const Bytes& file);

/// Of the block itself, which begins like a TIFF file.
[[nodiscard]] Exif exif_of_tiff(const Bytes& block);

}  // namespace cardfile
