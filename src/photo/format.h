#pragma once
// What kind of file the first bytes tell; names lie.

#include "photo/file_bytes.h"

namespace cardfile {

enum class Format { jpeg, png, webp, tiff, bmp, heif, pdf, gif, video, unknown };

/// Of a file's first bytes; 16 are enough.
[[nodiscard]] Format format_of(const Bytes& head);

}  // namespace cardfile
