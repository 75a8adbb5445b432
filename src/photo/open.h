#pragma once
// Open: a file -> Photo.
//
// JPEG (through libjpeg-turbo) and PNG (through Leptonica), EXIF turn applied. The header decides
// before pixels are decoded; a picture over the limit and a file that ends early are refused,
// because half a photo read as whole becomes half a contact.

#include <filesystem>

#include "card/error.h"
#include "card/photo.h"

namespace cardfile {

struct OpenOptions {
    /// Larger JPEGs are decoded reduced by 2, 4 or 8; larger pictures of other formats are refused.
    double most_megapixels = 25;
};

[[nodiscard]] Result<Photo> open_photo(const std::filesystem::path& path,
                                       const OpenOptions& options = {});

}  // namespace cardfile
