#include "intake/inbox.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <memory>

#include "intake/gather.h"
#include "system/system_error.h"

namespace cardfile {
namespace fs = std::filesystem;

namespace {

struct Close {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

std::int64_t nanoseconds(const timespec& time) {
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

Sighting sighting(std::string path, const struct stat& status) {
    return {std::move(path), status.st_size, nanoseconds(status.st_mtim),
            nanoseconds(status.st_ctim)};
}

void look_into(const fs::path& folder, const std::vector<fs::path>& except, Inbox& inbox) {
    if (is_among(folder, except)) return;
    const std::unique_ptr<DIR, Close> open(::opendir(folder.c_str()));
    if (!open) {
        inbox.problems.push_back({Error::Kind::io, folder, words_for(errno)});
        return;
    }
    inbox.folders.push_back(folder);
    while (const dirent* entry = ::readdir(open.get())) {
        const std::string name = entry->d_name;
        if (is_nobodys(name)) continue;
        const bool photo = is_photo_name(name);
        // a name that is neither a photo's nor perhaps a folder's is not worth asking about
        if (!photo && entry->d_type != DT_DIR && entry->d_type != DT_UNKNOWN) continue;

        struct stat status {};

        const int links = photo ? 0 : AT_SYMLINK_NOFOLLOW;
        if (::fstatat(::dirfd(open.get()), entry->d_name, &status, links) != 0) continue;
        const fs::path path = folder / name;
        if (S_ISDIR(status.st_mode) && entry->d_type != DT_LNK) look_into(path, except, inbox);
        if (!photo || !S_ISREG(status.st_mode) || status.st_size == 0) continue;
        inbox.files.push_back(sighting(path.string(), status));
    }
}

}  // namespace

Sighting sighting_of(const std::string& path) {
    struct stat status {};

    ::stat(path.c_str(), &status);
    std::error_code ignored;
    return sighting(fs::absolute(path, ignored).lexically_normal().string(), status);
}

Inbox look_at(const std::vector<fs::path>& folders, const std::vector<fs::path>& except) {
    Inbox inbox;
    for (const fs::path& folder : folders) look_into(folder, except, inbox);
    return inbox;
}

}  // namespace cardfile
