#include "text/codes.h"

#include <ZXing/ReadBarcode.h>
#include <ZXing/TextUtfEncoding.h>

#include <opencv2/imgproc.hpp>

namespace cardfile {
namespace {

constexpr int most_codes = 4;  // on one card; a sheet of stickers is no card

/// No bar codes: on a card they are numbers of parts, and stripes of a logo are taken for them.
ZXing::DecodeHints hints() {
    using ZXing::BarcodeFormat;
    return ZXing::DecodeHints()
        .setFormats(BarcodeFormat::QRCode | BarcodeFormat::MicroQRCode | BarcodeFormat::DataMatrix |
                    BarcodeFormat::Aztec | BarcodeFormat::PDF417)
        .setTryHarder(true)
        .setTryRotate(true)
        .setMaxNumberOfSymbols(most_codes);
}

Quad quad_of(const ZXing::Position& position) {
    const auto point = [](ZXing::PointI p) { return Point{double(p.x), double(p.y)}; };
    return {{point(position.topLeft()), point(position.topRight()), point(position.bottomRight()),
             point(position.bottomLeft())}};
}

std::vector<Code> decoded(const cv::Mat& grey) {
    std::vector<Code> codes;
    const ZXing::ImageView view(grey.data, grey.cols, grey.rows, ZXing::ImageFormat::Lum,
                                int(grey.step));
    for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints())) {
        if (!result.isValid()) continue;
        codes.push_back({ZXing::ToString(result.format()),
                         ZXing::TextUtfEncoding::ToUtf8(result.text()),
                         quad_of(result.position())});
    }
    return codes;
}

}  // namespace

std::vector<Code> find_codes(const cv::Mat& picture) {
    cv::Mat grey;
    cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    auto codes = decoded(grey);
    if (!codes.empty()) return codes;
    return decoded(~grey);  // this version of the library looks for dark on light alone
}

}  // namespace cardfile
