#include "system/folder_events.h"

#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "system/system_error.h"

namespace cardfile {
namespace {

/// File systems whose changes by others the kernel does not see; from linux/magic.h and the
/// kernel's cifs and fuse sources.
bool is_silent(const std::filesystem::path& folder) {
    constexpr std::array<std::uint32_t, 5> silent{0x6969, 0xff534d42, 0xfe534d42, 0x65735546,
                                                  0x01021997};  // NFS, CIFS, SMB2, FUSE, 9p

    struct statfs status {};

    if (::statfs(folder.c_str(), &status) != 0) return false;
    for (const std::uint32_t type : silent) {
        if (static_cast<std::uint32_t>(status.f_type) == type) return true;
    }
    return false;
}

}  // namespace

FolderEvents::FolderEvents() : events_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (!events_.is_open()) why_ = "inotify: " + words_for(errno);
}

bool FolderEvents::add(const std::filesystem::path& folder) {
    if (!events_.is_open()) return false;
    if (is_silent(folder)) {
        why_ = "its file system tells of no changes";
        return false;
    }
    constexpr std::uint32_t hints = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE |
                                    IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_MODIFY |
                                    IN_ATTRIB | IN_ONLYDIR;
    const int watch = ::inotify_add_watch(events_.number(), folder.c_str(), hints);
    if (watch >= 0) {
        added_ = known_.insert(watch).second || added_;
        return true;
    }
    why_ = errno == ENOSPC ? "the system's limit of watched folders is reached "
                             "(fs.inotify.max_user_watches)"
                           : words_for(errno);
    return false;
}

bool FolderEvents::any() {
    if (!events_.is_open()) return false;
    std::array<char, 1 << 16> buffer;
    bool some = std::exchange(added_, false);
    while (::read(events_.number(), buffer.data(), buffer.size()) > 0) some = true;
    return some;
}

}  // namespace cardfile
