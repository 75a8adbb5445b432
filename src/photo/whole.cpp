#include "photo/whole.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "photo/format.h"
#include "system/descriptor.h"
#include "system/system_error.h"

namespace cardfile {
namespace {

/// Programs put padding behind the end mark, which is looked for in so many bytes.
constexpr std::int64_t tail_size = 1 << 16;

class File {
  public:
    explicit File(const std::filesystem::path& path)
        : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
        struct stat status {};

        usable_ = file_.is_open() && ::fstat(file_.number(), &status) == 0;
        size_ = status.st_size;
    }

    [[nodiscard]] bool is_usable() const { return usable_; }

    [[nodiscard]] std::int64_t size() const { return size_; }

    /// Fewer where the file ends.
    [[nodiscard]] std::string bytes(std::int64_t from, std::int64_t count) const {
        std::string bytes(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)), '\0');
        const ssize_t got = ::pread(file_.number(), bytes.data(), bytes.size(), from);
        bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        return bytes;
    }

    [[nodiscard]] std::string tail() const {
        const std::int64_t from = std::max<std::int64_t>(0, size_ - tail_size);
        return bytes(from, size_ - from);
    }

  private:
    Descriptor file_;
    bool usable_ = false;
    std::int64_t size_ = 0;
};

std::int64_t big_endian(std::string_view bytes) {
    std::int64_t number = 0;
    for (const char byte : bytes) number = (number << 8) | static_cast<unsigned char>(byte);
    return number;
}

std::int64_t little_endian(std::string_view bytes) {
    return big_endian(std::string(bytes.rbegin(), bytes.rend()));
}

/// The boxes of ISO files follow each other up to the end.
bool boxes_end_with_file(const File& file) {
    constexpr int most_boxes = 10000;
    std::int64_t at = 0;
    for (int i = 0; i < most_boxes && at < file.size(); ++i) {
        const std::string head = file.bytes(at, 16);
        if (head.size() < 8) return false;
        std::int64_t length = big_endian(std::string_view(head).substr(0, 4));
        if (length == 0) return true;  // "up to the end"
        if (length == 1) length = big_endian(std::string_view(head).substr(8));
        if (length < 8 || length > file.size() - at) return false;
        at += length;
    }
    return at == file.size();
}

/// Where the picture's own data begins; the preview in the EXIF part, which has an end mark too,
/// lies before. 0 when it has not come that far.
std::int64_t jpeg_data(const File& file) {
    constexpr int most_segments = 10000;
    constexpr std::string_view scan_begins("\xff\xda", 2);
    std::int64_t at = 2;
    for (int i = 0; i < most_segments; ++i) {
        const std::string head = file.bytes(at, 4);
        if (head.size() < 4 || head[0] != '\xff') return 0;
        if (head.starts_with(scan_begins)) return at;
        at += 2 + big_endian(std::string_view(head).substr(2));
    }
    return 0;
}

/// Phones put previews and films behind the picture, so its end may be far from the file's. In the
/// data itself the mark's two bytes never stand together.
bool jpeg_has_end(const File& file) {
    constexpr std::int64_t piece = 1 << 20;
    const std::int64_t begin = jpeg_data(file);
    for (std::int64_t at = begin; begin > 0 && at < file.size(); at += piece) {
        // one byte more than a piece: the mark may lie across two
        if (file.bytes(at, piece + 1).find("\xff\xd9") != std::string::npos) return true;
    }
    return false;
}

/// TIFF often has its directory at the end.
bool tiff_has_directory(const File& file, const std::string& head) {
    const std::string_view offset = std::string_view(head).substr(4, 4);
    const std::int64_t at = head[0] == 'I' ? little_endian(offset) : big_endian(offset);
    return at + 2 < file.size();
}

}  // namespace

Result<bool> is_whole(const std::filesystem::path& path) {
    const File file(path);
    if (!file.is_usable()) return system_failure(path);
    const std::string head = file.bytes(0, 16);
    if (head.size() < 16) return false;  // no picture is so short, and its kind cannot be told yet
    const auto ends_with = [&](std::string_view mark) {
        return file.tail().find(mark) != std::string::npos;
    };
    switch (format_of(Bytes(head.begin(), head.end()))) {
        case Format::jpeg:
            return jpeg_has_end(file);
        case Format::png:
            return ends_with("IEND");
        case Format::webp:
            return file.size() >= 8 + little_endian(std::string_view(head).substr(4, 4));
        case Format::bmp:
            return file.size() >= little_endian(std::string_view(head).substr(2, 4));
        case Format::heif:
            return boxes_end_with_file(file);
        case Format::tiff:
            return tiff_has_directory(file, head);
        case Format::pdf:
            return ends_with("%%EOF");
        default:
            return true;
    }
}

}  // namespace cardfile
