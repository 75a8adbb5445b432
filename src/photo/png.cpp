// PNG through libpng's simplified interface: Leptonica's way prints libpng's complaints to stderr.

#include <png.h>

#include <algorithm>

#include "photo/decode.h"

namespace cardfile {
namespace {

struct Decoder {
    png_image image{};

    Decoder() { image.version = PNG_IMAGE_VERSION; }

    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    ~Decoder() { png_image_free(&image); }
};

/// libpng reads a file without its last chunk as whole.
bool is_whole(const Bytes& bytes) {
    static constexpr std::uint8_t end[] = {'I', 'E', 'N', 'D'};
    const auto tail = bytes.size() > 4096 ? bytes.end() - 4096 : bytes.begin();
    return std::search(tail, bytes.end(), std::begin(end), std::end(end)) != bytes.end();
}

}  // namespace

Result<cv::Mat> decode_png(const Bytes& bytes) {
    Decoder decoder;
    png_image& image = decoder.image;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) {
        return damaged("PNG");
    }
    if (double(image.width) * image.height > most_megapixels_decoded * 1e6) {
        return too_large(image.width, image.height, most_megapixels_decoded);
    }
    if (!is_whole(bytes)) return ends_early();
    image.format = PNG_FORMAT_BGR;
    image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // it would take 16 bits for linear light
    const png_color white{255, 255, 255};
    cv::Mat bgr(int(image.height), int(image.width), CV_8UC3);
    if (png_image_finish_read(&image, &white, bgr.data, png_int_32(bgr.step), nullptr) == 0) {
        return damaged("PNG");
    }
    return bgr;
}

}  // namespace cardfile
