#include "photo/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace cardfile {
namespace {

struct Descriptor {
    int fd = -1;

    explicit Descriptor(int opened) : fd(opened) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor() {
        if (fd >= 0) close(fd);
    }
};

std::string reason(int error) {
    return std::generic_category().message(error);
}

}  // namespace

Result<Bytes> file_bytes(const std::filesystem::path& path, std::size_t most) {
    using enum Error::Kind;
    // O_NONBLOCK: opening a pipe without a writer must not wait for one.
    const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.fd < 0) {
        if (errno == ENOENT || errno == ENOTDIR) return failure(missing, path, "no such file");
        return failure(unreadable, path, "cannot be opened: " + reason(errno));
    }

    struct stat status {};

    if (fstat(file.fd, &status) != 0) return failure(unreadable, path, reason(errno));
    if (S_ISDIR(status.st_mode)) return failure(unreadable, path, "a folder, not a photo");
    if (!S_ISREG(status.st_mode)) return failure(unreadable, path, "not a regular file");
    if (status.st_size == 0) return failure(unreadable, path, "the file is empty");
    if (static_cast<std::size_t>(status.st_size) > most) {
        return failure(unreadable, path,
                       "the file is larger than " + std::to_string(most >> 20) + " MiB");
    }
    Bytes bytes(static_cast<std::size_t>(status.st_size));
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t got = read(file.fd, bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failure(unreadable, path, "cannot be read: " + reason(errno));
        if (got == 0) return failure(unreadable, path, "the file became shorter while it was read");
        have += static_cast<std::size_t>(got);
    }
    return bytes;
}

}  // namespace cardfile
