// WebP and BMP through Leptonica, which is here for Tesseract anyway.

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "photo/decode.h"
#include "photo/format.h"

namespace cardfile {
namespace {

using Picture = std::unique_ptr<Pix, decltype([](Pix* pix) { pixDestroy(&pix); })>;

std::uint32_t little_endian(const Bytes& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8 | bytes[at + i];
    return value;
}

/// RIFF says how long it is, in the four bytes behind its name.
bool webp_is_whole(const Bytes& bytes) {
    return bytes.size() >= 12 && bytes.size() - 8 >= little_endian(bytes, 4);
}

bool webp_is_animated(const Bytes& bytes) {
    constexpr std::size_t first_chunk = 12, flags = 20;
    constexpr std::uint8_t animation = 2;
    return bytes.size() > flags && bytes[first_chunk + 3] == 'X' && (bytes[flags] & animation) != 0;
}

struct Header {
    double width = 0, height = 0;
    bool whole = false;
    std::string_view name;
};

/// BMP: Leptonica does not look whether the pixels are all there.
Header bmp_header(const Bytes& bytes) {
    constexpr std::size_t least = 54;
    if (bytes.size() < least) return {.name = "BMP"};
    const double width = little_endian(bytes, 18);
    const double height = std::abs(double(std::int32_t(little_endian(bytes, 22))));
    const double bits = double(bytes[28] | bytes[29] << 8);
    const bool compressed = little_endian(bytes, 30) != 0;
    const double row = std::ceil(width * bits / 32) * 4;
    const bool whole =
        compressed || double(bytes.size()) >= little_endian(bytes, 10) + row * height;
    return {width, height, whole, "BMP"};
}

Header header_of(const Bytes& bytes) {
    if (format_of(bytes) == Format::bmp) return bmp_header(bytes);
    int kind = 0, width = 0, height = 0, bits = 0, samples = 0, colormap = 0;
    if (pixReadHeaderMem(bytes.data(), bytes.size(), &kind, &width, &height, &bits, &samples,
                         &colormap) != 0) {
        return {.name = "WebP"};
    }
    return {double(width), double(height), webp_is_whole(bytes), "WebP"};
}

/// Leptonica keeps 32-bit words of RGBA from the highest byte down.
cv::Mat to_bgr(Pix* pix) {
    cv::Mat bgr(pixGetHeight(pix), pixGetWidth(pix), CV_8UC3);
    const l_uint32* words = pixGetData(pix);
    const int words_a_line = pixGetWpl(pix);
    for (int y = 0; y < bgr.rows; ++y) {
        const l_uint32* in = words + std::size_t(y) * words_a_line;
        auto* out = bgr.ptr<cv::Vec3b>(y);
        for (int x = 0; x < bgr.cols; ++x) {
            out[x] =
                cv::Vec3b(std::uint8_t(in[x] >> L_BLUE_SHIFT), std::uint8_t(in[x] >> L_GREEN_SHIFT),
                          std::uint8_t(in[x] >> L_RED_SHIFT));
        }
    }
    return bgr;
}

}  // namespace

Result<cv::Mat> decode_by_leptonica(const Bytes& bytes) {
    setMsgSeverity(L_SEVERITY_NONE);  // it would print to stderr; our Error says it better
    const Header header = header_of(bytes);
    if (header.width < 1 || header.height < 1) return damaged(header.name);
    if (header.width * header.height > most_megapixels_decoded * 1e6) {
        return too_large(header.width, header.height, most_megapixels_decoded);
    }
    if (!header.whole) return ends_early();
    if (format_of(bytes) == Format::webp && webp_is_animated(bytes)) {
        return failure(Error::Kind::unreadable, "", "an animated picture",
                       "save one of its frames as a JPEG");
    }
    Picture picture(pixReadMem(bytes.data(), bytes.size()));
    if (!picture) return damaged(header.name);
    if (pixGetSpp(picture.get()) == 4)
        picture.reset(pixAlphaBlendUniform(picture.get(), 0xffffff00));
    Picture full(picture ? pixConvertTo32(picture.get()) : nullptr);
    if (!full) return damaged(header.name);
    picture.reset();
    return to_bgr(full.get());
}

}  // namespace cardfile
