#include "scene/files.h"

#include <fcntl.h>
#include <leptonica/allheaders.h>
#include <turbojpeg.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>

namespace cards {
namespace {

using cardfile::Error;
using cardfile::failure;

struct FreePix {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};

struct FreeCoder {
    void operator()(void* coder) const { tjDestroy(coder); }
};

struct FreeJpeg {
    void operator()(unsigned char* data) const { tjFree(data); }
};

std::unique_ptr<Pix, FreePix> pix_of(const cv::Mat& picture) {
    std::unique_ptr<Pix, FreePix> pix(pixCreate(picture.cols, picture.rows, 32));
    if (!pix) return pix;
    l_uint32* data = pixGetData(pix.get());
    const int words = pixGetWpl(pix.get());
    for (int row = 0; row < picture.rows; ++row) {
        const auto* from = picture.ptr<cv::Vec3b>(row);
        l_uint32* line = data + static_cast<std::ptrdiff_t>(row) * words;
        for (int column = 0; column < picture.cols; ++column) {
            composeRGBPixel(from[column][2], from[column][1], from[column][0], line + column);
        }
    }
    return pix;
}

/// Leptonica's memory goes into a string of ours.
cardfile::Result<std::string> taken(int failed, l_uint8* data, size_t size) {
    std::string bytes;
    if (data != nullptr) bytes.assign(reinterpret_cast<const char*>(data), size);
    lept_free(data);
    if (failed != 0 || bytes.empty())
        return failure(Error::Kind::io, "", "the picture cannot be coded");
    return bytes;
}

tl::unexpected<Error> refused(const std::filesystem::path& path, int number) {
    return failure(Error::Kind::io, path,
                   "cannot be written: " + std::generic_category().message(number));
}

/// Zero, or the number of the error.
int write_all(int file, const std::string& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = write(file, bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) return errno;
        done += static_cast<std::size_t>(wrote);
    }
    return 0;
}

}  // namespace

cardfile::Result<std::string> jpeg_of(const cv::Mat& picture, int quality) {
    const std::unique_ptr<void, FreeCoder> coder(tjInitCompress());
    unsigned char* data = nullptr;
    unsigned long size = 0;
    // Colour at half the resolution, as phones write it.
    const int failed =
        coder ? tjCompress2(coder.get(), picture.data, picture.cols, static_cast<int>(picture.step),
                            picture.rows, TJPF_BGR, &data, &size, TJSAMP_420, quality, 0)
              : 1;
    const std::unique_ptr<unsigned char, FreeJpeg> owned(data);
    if (failed != 0) return failure(Error::Kind::io, "", "the picture cannot be coded");
    return std::string(data, data + size);
}

cardfile::Result<std::string> png_of(const cv::Mat& picture) {
    const auto pix = pix_of(picture);
    l_uint8* data = nullptr;
    size_t size = 0;
    const int failed = pix ? pixWriteMemPng(&data, &size, pix.get(), 0) : 1;
    return taken(failed, data, size);
}

cardfile::Result<void> write_whole(const std::filesystem::path& path, const std::string& bytes) {
    std::filesystem::path part = path;
    part += ".part";
    const int file = open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) return refused(path, errno);
    int number = write_all(file, bytes);
    if (close(file) != 0 && number == 0) number = errno;
    if (number == 0 && rename(part.c_str(), path.c_str()) != 0) number = errno;
    if (number == 0) return {};
    unlink(part.c_str());
    return refused(path, number);
}

cardfile::Result<void> settle(const std::filesystem::path& folder) {
    const int file = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return refused(folder, errno);
    int number = syncfs(file) != 0 ? errno : 0;
    if (close(file) != 0 && number == 0) number = errno;
    if (number != 0) return refused(folder, number);
    return {};
}

cardfile::Result<void> make_folder(const std::filesystem::path& path) {
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error) return failure(Error::Kind::io, path, "cannot be made: " + error.message());
    return {};
}

}  // namespace cards
