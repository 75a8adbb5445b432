// PNG through Leptonica, which is here for Tesseract anyway.

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <memory>

#include "photo/decode.h"

namespace cardfile {
namespace {

using Picture = std::unique_ptr<Pix, decltype([](Pix* pix) { pixDestroy(&pix); })>;

/// libpng reads a file without its last chunk as whole.
bool has_end(const Bytes& bytes) {
    static constexpr std::uint8_t end[] = {'I', 'E', 'N', 'D'};
    const auto tail = bytes.size() > 4096 ? bytes.end() - 4096 : bytes.begin();
    return std::search(tail, bytes.end(), std::begin(end), std::end(end)) != bytes.end();
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

Result<cv::Mat> decode_png(const Bytes& bytes, double most_megapixels) {
    using enum Error::Kind;
    setMsgSeverity(L_SEVERITY_NONE);  // it would print to stderr; our Error says it better
    int width = 0, height = 0, bits = 0, samples = 0, colormap = 0;
    if (readHeaderMemPng(bytes.data(), bytes.size(), &width, &height, &bits, &samples, &colormap) !=
        0) {
        return failure(unreadable, "", "damaged: this PNG's header cannot be read");
    }
    if (double(width) * height > most_megapixels * 1e6) {
        return failure(
            unreadable, "",
            fmt::format("{} x {} pixels is more than the {:.0f} megapixels a PNG may have", width,
                        height, most_megapixels),
            "make it smaller or save it as JPEG");
    }
    if (!has_end(bytes)) {
        return failure(unreadable, "", "the file ends before the picture does",
                       "copy it again from the camera");
    }
    Picture picture(pixReadMem(bytes.data(), bytes.size()));
    if (!picture) return failure(unreadable, "", "damaged: this PNG cannot be decoded");
    if (pixGetSpp(picture.get()) == 4)
        picture.reset(pixAlphaBlendUniform(picture.get(), 0xffffff00));
    Picture full(picture ? pixConvertTo32(picture.get()) : nullptr);
    if (!full) return failure(unreadable, "", "damaged: this PNG cannot be decoded");
    return to_bgr(full.get());
}

}  // namespace cardfile
