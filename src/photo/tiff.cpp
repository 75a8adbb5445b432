// TIFF through libtiff itself: Leptonica shows a page that ends early as whole, and cannot say how
// many there are without decoding them.

#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "photo/decode.h"

namespace cardfile {
namespace {

using Tiff = std::unique_ptr<TIFF, decltype([](TIFF* tiff) { TIFFClose(tiff); })>;

/// A file in memory, as libtiff asks for one.
struct Memory {
    const Bytes& bytes;
    toff_t at = 0;
};

tmsize_t read(thandle_t handle, void* to, tmsize_t most) {
    auto& memory = *static_cast<Memory*>(handle);
    if (memory.at >= memory.bytes.size() || most <= 0) return 0;
    const auto count = std::min<toff_t>(toff_t(most), memory.bytes.size() - memory.at);
    std::memcpy(to, memory.bytes.data() + memory.at, count);
    memory.at += count;
    return tmsize_t(count);
}

tmsize_t write(thandle_t, void*, tmsize_t) {
    return 0;
}

toff_t seek(thandle_t handle, toff_t offset, int whence) {
    auto& memory = *static_cast<Memory*>(handle);
    if (whence == SEEK_CUR) offset += memory.at;
    if (whence == SEEK_END) offset += memory.bytes.size();
    return memory.at = offset;
}

int close(thandle_t) {
    return 0;
}

toff_t size(thandle_t handle) {
    return static_cast<Memory*>(handle)->bytes.size();
}

Tiff opened(Memory& memory) {
    TIFFSetErrorHandler(nullptr);  // it would print to stderr; our Error says it better
    TIFFSetWarningHandler(nullptr);
    // "m": no mapping, whose functions are then not asked for
    return Tiff(
        TIFFClientOpen("picture", "rm", &memory, read, write, seek, close, size, nullptr, nullptr));
}

}  // namespace

int tiff_pages(const Bytes& bytes) {
    Memory memory{bytes};
    const Tiff tiff = opened(memory);
    if (!tiff) return 0;
    const auto pages = TIFFNumberOfDirectories(tiff.get());
    // Of a file that was cut only the directories in front of the cut are counted.
    TIFFSetDirectory(tiff.get(), static_cast<tdir_t>(pages - 1));
    return TIFFLastDirectory(tiff.get()) != 0 ? int(pages) : 0;
}

Result<cv::Mat> decode_tiff(const Bytes& bytes, int page) {
    Memory memory{bytes};
    const Tiff tiff = opened(memory);
    if (!tiff || TIFFSetDirectory(tiff.get(), static_cast<tdir_t>(page - 1)) == 0) {
        return damaged("TIFF");
    }
    std::uint32_t width = 0, height = 0;
    TIFFGetField(tiff.get(), TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff.get(), TIFFTAG_IMAGELENGTH, &height);
    if (width == 0 || height == 0) return damaged("TIFF");
    if (double(width) * height > most_megapixels_decoded * 1e6) {
        return too_large(width, height, most_megapixels_decoded);
    }
    cv::Mat words(int(height), int(width), CV_32S);
    const bool whole = TIFFReadRGBAImageOriented(tiff.get(), width, height,
                                                 reinterpret_cast<std::uint32_t*>(words.data),
                                                 ORIENTATION_TOPLEFT, 1) != 0;
    if (!whole) return damaged("TIFF");
    cv::Mat bgr(words.size(), CV_8UC3);
    for (int y = 0; y < bgr.rows; ++y) {
        const auto* in = words.ptr<std::uint32_t>(y);
        auto* out = bgr.ptr<cv::Vec3b>(y);
        for (int x = 0; x < bgr.cols; ++x) {
            const std::uint32_t word = in[x];
            const unsigned paper = 255 - TIFFGetA(word);  // its colours come multiplied by alpha
            out[x] = cv::Vec3b(std::uint8_t(std::min(255U, TIFFGetB(word) + paper)),
                               std::uint8_t(std::min(255U, TIFFGetG(word) + paper)),
                               std::uint8_t(std::min(255U, TIFFGetR(word) + paper)));
        }
    }
    return bgr;
}

}  // namespace cardfile
