#pragma once
// What the kernel tells of folders (inotify), reduced to one question: is it worth a look?
//
// A hint and nothing more: events are lost when many come, and none come from other machines.

#include <filesystem>
#include <set>
#include <string>

#include "system/descriptor.h"

namespace cardfile {

class FolderEvents {
  public:
    FolderEvents();

    /// To poll for; -1 when the kernel gave none.
    [[nodiscard]] int number() const { return events_.number(); }

    /// False when it cannot be watched: on a network file system, under FUSE, or too many are
    /// (`why` says it). Adding it twice is harmless.
    bool add(const std::filesystem::path& folder);

    [[nodiscard]] const std::string& why() const { return why_; }

    /// Something happened since last asked, events were lost, or a folder was added, in which
    /// something may have happened before; all events are taken off.
    bool any();

  private:
    std::set<int> known_;
    bool added_ = false;
    Descriptor events_;
    std::string why_;
};

}  // namespace cardfile
