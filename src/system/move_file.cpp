#include "system/move_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <string>

#include "system/descriptor.h"
#include "system/system_error.h"

namespace cardfile {
namespace fs = std::filesystem;

namespace {

bool sync_path(const fs::path& path) {
    const Descriptor open(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    return open.is_open() && (::fsync(open.number()) == 0 || errno == EINVAL);
}

/// Never over another file. Network and FUSE file systems know no such rename (EINVAL): there an
/// empty file of ours takes the name first.
bool rename_to_free(const fs::path& from, const fs::path& target) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0) {
        return true;
    }
    if (errno != EINVAL && errno != ENOSYS) return false;
    const Descriptor place(::open(target.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
    if (!place.is_open()) return false;  // EEXIST, as the other says it
    if (::rename(from.c_str(), target.c_str()) == 0) return true;
    const int why = errno;
    ::unlink(target.c_str());
    errno = why;
    return false;
}

/// What changes when somebody writes to it or puts another in its place.
std::array<std::int64_t, 5> state_of(const fs::path& file) {
    struct stat status {};

    if (::stat(file.c_str(), &status) != 0) return {};
    return {static_cast<std::int64_t>(status.st_ino), status.st_size, status.st_mtim.tv_sec,
            status.st_mtim.tv_nsec, status.st_ctim.tv_nsec};
}

/// To another file system: a synced copy under a hidden name, so that no one takes it for whole.
Result<fs::path> copied_beside(const fs::path& target, const fs::path& file) {
    const std::string beginning =
        "." + target.filename().string() + "." + std::to_string(::getpid());
    const fs::path copy = target.parent_path() / (beginning + ".part");
    std::error_code error;
    fs::copy_file(file, copy, fs::copy_options::overwrite_existing, error);
    if (!error) {
        const auto written = fs::last_write_time(file, error);
        if (!error) fs::last_write_time(copy, written, error);
    }
    if (error || !sync_path(copy)) {
        auto failed = system_failure(target);
        if (error) failed = failure(Error::Kind::io, target, words_for(error.value()));
        fs::remove(copy, error);
        return failed;
    }
    return copy;
}

}  // namespace

Result<fs::path> move_into(const fs::path& folder, const fs::path& file) {
    constexpr int most_names = 100000;
    fs::path from = file;
    const auto before = state_of(file);
    const auto failed = [&](const fs::path& where) {
        auto why = system_failure(where);
        std::error_code ignored;
        if (from != file) fs::remove(from, ignored);  // the copy
        return why;
    };
    for (int number = 1; number < most_names; ++number) {
        std::string name = file.filename().string();
        if (number > 1) {
            name = file.stem().string() + "-" + std::to_string(number) + file.extension().string();
        }
        const fs::path target = folder / name;
        if (rename_to_free(from, target)) {
            if (!sync_path(folder)) return system_failure(folder);
            // only now that the new name cannot be lost
            if (from == file) return target;
            if (state_of(file) != before) {  // the only place where that stands
                std::error_code ignored;
                fs::remove(target, ignored);
                return failure(Error::Kind::io, file, "it changed while it was moved");
            }
            if (::unlink(file.c_str()) != 0) return system_failure(file);
            return target;
        }
        if (errno == EEXIST) continue;
        if (errno != EXDEV || from != file) return failed(target);
        auto copy = copied_beside(target, file);
        if (!copy) return copy;
        from = *copy;
        --number;  // the same name again
    }
    errno = EEXIST;
    return failed(folder);
}

}  // namespace cardfile
