#include "photo/decode.h"

#include <fmt/format.h>

namespace cardfile {

tl::unexpected<Error> too_large(double width, double height, double most_megapixels) {
    return failure(Error::Kind::unreadable, "",
                   fmt::format("{:.0f} x {:.0f} pixels is more than the {:.0f} megapixels this "
                               "format may have",
                               width, height, most_megapixels),
                   "make it smaller or save it as a plain JPEG");
}

tl::unexpected<Error> ends_early() {
    return failure(Error::Kind::unreadable, "", "the file ends before the picture does",
                   "copy it again from the camera");
}

tl::unexpected<Error> damaged(std::string_view kind) {
    return failure(Error::Kind::unreadable, "",
                   fmt::format("damaged: this {} cannot be decoded", kind),
                   "copy it again from the camera");
}

}  // namespace cardfile
