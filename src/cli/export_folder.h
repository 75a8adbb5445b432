#pragma once
// vCards as a folder of single files, which vdirsyncer carries to a CardDAV server and the phone.

#include <functional>
#include <set>
#include <string>

#include "card/error.h"
#include "cli/export_formats.h"

namespace cardfile {

class VcardFolder {
  public:
    VcardFolder(std::filesystem::path folder, const ExportFormat& format)
        : folder_(std::move(folder)), format_(format) {}

    /// A file that says so already is left as it is, time of change and all.
    [[nodiscard]] Result<void> put(const Entry& entry, const ExportContext& context);
    /// Takes away the files of contacts that are no longer there; only files that we wrote.
    [[nodiscard]] Result<void> remove_others();

    int written = 0, removed = 0;

  private:
    std::filesystem::path folder_;
    const ExportFormat& format_;
    std::set<std::string> names_;
};

}  // namespace cardfile
