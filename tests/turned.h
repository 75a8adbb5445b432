#pragma once
// Turned: a photograph as a phone held otherwise would have stored it.

#include <string>

namespace cardfile {

/// The JPEG file's bytes with an EXIF orientation that has it shown that much further clockwise: 0,
/// 90, 180 or 270. Not a pixel is coded anew. The file must have no EXIF yet.
std::string turned_jpeg(const std::string& jpeg, int turn);

}  // namespace cardfile
