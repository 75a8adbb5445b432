#include "photo/encode.h"

#include <turbojpeg.h>

#include <memory>

namespace cardfile {

Result<Bytes> encode_jpeg(const cv::Mat& image, int quality) {
    const std::unique_ptr<void, decltype([](tjhandle handle) { tjDestroy(handle); })> encoder(
        tjInitCompress());
    unsigned char* jpeg = nullptr;
    unsigned long size = 0;
    const bool grey = image.channels() == 1;
    const int status = tjCompress2(
        encoder.get(), image.data, image.cols, static_cast<int>(image.step), image.rows,
        grey ? TJPF_GRAY : TJPF_BGR, &jpeg, &size, grey ? TJSAMP_GRAY : TJSAMP_444, quality, 0);
    const std::unique_ptr<unsigned char, decltype([](unsigned char* p) { tjFree(p); })> owned(jpeg);
    if (status != 0) {
        return failure(
            Error::Kind::io, "",
            std::string("the picture cannot be encoded: ") + tjGetErrorStr2(encoder.get()));
    }
    return Bytes(jpeg, jpeg + size);
}

}  // namespace cardfile
