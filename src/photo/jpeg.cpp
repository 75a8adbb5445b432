// JPEG through libjpeg-turbo, whose warnings tell a file that ends early; OpenCV passes one as
// whole.

#include <turbojpeg.h>

#include <memory>
#include <opencv2/imgproc.hpp>
#include <string_view>

#include "photo/decode.h"

namespace cardfile {
namespace {

constexpr double most_megapixels_reduced = 250;  // the largest phone sensors have 200

using Decoder = std::unique_ptr<void, decltype([](tjhandle handle) { tjDestroy(handle); })>;

struct Header {
    int width = 0;
    int height = 0;
    int colours = 0;
};

/// The smallest reduction among 1, 2, 4 and 8 that fits; 0 when none does.
int reduction(const Header& header, double most_megapixels) {
    for (const int by : {1, 2, 4, 8}) {
        if (double(header.width) / by * header.height / by <= most_megapixels * 1e6) return by;
    }
    return 0;
}

/// Whether its scans come one after the other: the library then keeps all coefficients, 3 to 6
/// bytes a pixel whatever the reduction.
bool is_progressive(const Bytes& bytes) {
    constexpr std::uint8_t start = 0xff, progressive = 0xc2, scan = 0xda, first_frame = 0xc0,
                           last_frame = 0xcf, huffman = 0xc4, arithmetic = 0xcc;
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        const std::uint8_t marker = bytes[at + 1];
        if (bytes[at] != start || marker == scan) return false;
        if (marker == progressive) return true;
        const bool frame = marker >= first_frame && marker <= last_frame && marker != huffman &&
                           marker != arithmetic;
        if (frame) return false;
        at += marker == start ? 1 : 2 + (std::size_t{bytes[at + 2]} << 8 | bytes[at + 3]);
    }
    return false;
}

bool ended_early(tjhandle decoder) {
    const std::string_view warning = tjGetErrorStr2(decoder);
    // "Premature end of JPEG file", "Corrupt JPEG data: premature end of data segment"
    return warning.find("remature end") != std::string_view::npos;
}

cv::Mat from_cmyk(const cv::Mat& cmyk) {
    // Adobe writes CMYK inverted, and turbojpeg hands it over as stored: 255 is no ink.
    cv::Mat bgr(cmyk.size(), CV_8UC3);
    for (int y = 0; y < cmyk.rows; ++y) {
        const auto* in = cmyk.ptr<cv::Vec4b>(y);
        auto* out = bgr.ptr<cv::Vec3b>(y);
        for (int x = 0; x < cmyk.cols; ++x) {
            for (int c = 0; c < 3; ++c) {
                out[x][2 - c] = static_cast<std::uint8_t>(in[x][c] * in[x][3] / 255);
            }
        }
    }
    return bgr;
}

}  // namespace

Result<JpegPicture> decode_jpeg(const Bytes& bytes, double most_megapixels) {
    const Decoder decoder(tjInitDecompress());
    Header header;
    int subsampling = 0;
    if (tjDecompressHeader3(decoder.get(), bytes.data(), bytes.size(), &header.width,
                            &header.height, &subsampling, &header.colours) != 0) {
        return damaged("JPEG");
    }
    const double most = is_progressive(bytes) ? most_megapixels_decoded : most_megapixels_reduced;
    const int by = reduction(header, most_megapixels);
    if (by == 0 || double(header.width) * header.height > most * 1e6) {
        return too_large(header.width, header.height, most);
    }
    const tjscalingfactor scale{1, by};
    const bool cmyk = header.colours == TJCS_CMYK || header.colours == TJCS_YCCK;
    cv::Mat image(TJSCALED(header.height, scale), TJSCALED(header.width, scale),
                  cmyk ? CV_8UC4 : CV_8UC3);
    const int result =
        tjDecompress2(decoder.get(), bytes.data(), bytes.size(), image.data, image.cols,
                      static_cast<int>(image.step), image.rows, cmyk ? TJPF_CMYK : TJPF_BGR, 0);
    if (result != 0) {
        if (ended_early(decoder.get())) {
            return ends_early();
        }
        if (tjGetErrorCode(decoder.get()) == TJERR_FATAL) {
            return damaged("JPEG");
        }
    }
    return JpegPicture{cmyk ? from_cmyk(image) : image, by};
}

}  // namespace cardfile
