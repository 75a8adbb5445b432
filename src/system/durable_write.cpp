#include "system/durable_write.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "system/descriptor.h"
#include "system/system_error.h"

namespace cardfile {
namespace {

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool sync_folder(const std::filesystem::path& folder) {
    const Descriptor open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // EINVAL: some network file systems cannot sync a folder, and lose nothing by it
    return open.is_open() && (::fsync(open.number()) == 0 || errno == EINVAL);
}

}  // namespace

Result<void> durable_write(const std::filesystem::path& path, std::string_view bytes) {
    // a link is followed, so that the file it names is replaced and the link stays
    std::error_code ignored;
    const auto linked = std::filesystem::is_symlink(path, ignored)
                            ? std::filesystem::weakly_canonical(path, ignored)
                            : path;
    const std::filesystem::path target = ignored || linked.empty() ? path : linked;
    const auto folder = target.has_parent_path() ? target.parent_path() : ".";

    struct stat old {};

    const bool replaces = ::stat(target.c_str(), &old) == 0;
    if (replaces && !S_ISREG(old.st_mode)) {
        return failure(Error::Kind::io, path,
                       S_ISDIR(old.st_mode) ? words_for(EISDIR) : "is not a regular file");
    }

    std::string temporary = (folder / ("." + target.filename().string() + ".XXXXXX")).string();
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));  // 0600
    if (!file.is_open()) {
        if (errno == ENOENT) return failure(Error::Kind::missing, folder, "no such folder");
        return system_failure(path);
    }
    const bool whole = write_all(file.number(), bytes) &&
                       (!replaces || ::fchmod(file.number(), old.st_mode & 07777) == 0) &&
                       ::fsync(file.number()) == 0 && file.close() &&
                       std::rename(temporary.c_str(), target.c_str()) == 0;
    if (!whole) {
        auto failed = system_failure(path);  // before unlink changes errno
        ::unlink(temporary.c_str());
        return failed;
    }
    if (!sync_folder(folder)) return system_failure(folder);
    return {};
}

Result<void> durable_file(
    const std::filesystem::path& path,
    const std::function<Result<void>(const std::filesystem::path& temporary)>& fill) {
    const auto folder = path.has_parent_path() ? path.parent_path() : ".";
    std::string temporary = (folder / ("." + path.filename().string() + ".XXXXXX")).string();
    const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));  // 0600
    if (!file.is_open()) {
        if (errno == ENOENT) return failure(Error::Kind::missing, folder, "no such folder");
        return system_failure(path);
    }
    auto filled = fill(temporary);
    // synced through our descriptor: it is the same file, whoever wrote it
    if (filled &&
        (::fsync(file.number()) != 0 || std::rename(temporary.c_str(), path.c_str()) != 0)) {
        filled = system_failure(path);
    }
    if (!filled) {
        ::unlink(temporary.c_str());
        return filled;
    }
    if (!sync_folder(folder)) return system_failure(folder);
    return {};
}

}  // namespace cardfile
