#include "photo/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "system/descriptor.h"

namespace cardfile {
namespace {

std::string reason(int error) {
    return std::generic_category().message(error);
}

struct Opened {
    Descriptor file;
    std::size_t size = 0;
};

Result<Opened> open_regular(const std::filesystem::path& path, int opened) {
    using enum Error::Kind;
    // O_NONBLOCK: opening a pipe without a writer must not wait for one.
    Descriptor file(opened >= 0 ? fcntl(opened, F_DUPFD_CLOEXEC, 3)
                                : open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.is_open()) {
        if (errno == ENOENT || errno == ENOTDIR) return failure(missing, path, "no such file");
        return failure(unreadable, path, "cannot be opened: " + reason(errno));
    }

    struct stat status {};

    if (fstat(file.number(), &status) != 0) return failure(unreadable, path, reason(errno));
    if (S_ISDIR(status.st_mode)) return failure(unreadable, path, "a folder, not a photo");
    if (!S_ISREG(status.st_mode)) return failure(unreadable, path, "not a regular file");
    if (status.st_size == 0) return failure(unreadable, path, "the file is empty");
    return Opened{std::move(file), static_cast<std::size_t>(status.st_size)};
}

Result<Bytes> first_bytes(const Opened& opened, std::size_t count,
                          const std::filesystem::path& path) {
    Bytes bytes(count);
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t got = pread(opened.file.number(), bytes.data() + have, bytes.size() - have,
                                  static_cast<off_t>(have));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            return failure(Error::Kind::unreadable, path, "cannot be read: " + reason(errno));
        }
        if (got == 0) {
            return failure(Error::Kind::unreadable, path,
                           "the file became shorter while it was read");
        }
        have += static_cast<std::size_t>(got);
    }
    return bytes;
}

}  // namespace

Result<Bytes> file_bytes(const std::filesystem::path& path, std::size_t most, int open) {
    const auto opened = open_regular(path, open);
    if (!opened) return tl::unexpected(opened.error());
    if (opened->size > most) {
        return failure(Error::Kind::unreadable, path,
                       "the file is larger than " + std::to_string(most >> 20) + " MiB");
    }
    return first_bytes(*opened, opened->size, path);
}

Result<Bytes> file_head(const std::filesystem::path& path, std::size_t count, int open) {
    const auto opened = open_regular(path, open);
    if (!opened) return tl::unexpected(opened.error());
    return first_bytes(*opened, std::min(count, opened->size), path);
}

}  // namespace cardfile
