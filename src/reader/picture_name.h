#pragma once
// What the picture of a card is called: by its photo's content, so that two of the same are one,
// and no reader that was taken over by a photo can put its picture in the place of another's.

#include <string>

#include "card/reading.h"

namespace cardfile {

/// "0123456789abcdef-2.jpg", "0123456789abcdef-p3-1.jpg" on the third page. Cards count from 1.
[[nodiscard]] std::string picture_name(const std::string& sha256, int page, std::size_t card);

/// Whether it is such a name, of the photo with this hash.
[[nodiscard]] bool is_picture_name_of(const std::string& sha256, const std::string& name);

/// A card that names another photo's picture goes without: that one would be shown for it, and
/// deleted with it.
void keep_own_pictures(Reading& reading);

}  // namespace cardfile
