#pragma once
// vCards as a folder of single files, which vdirsyncer carries to a CardDAV server and the phone.
//
// A hidden file beside them says what we wrote last, so that what was changed or deleted on the
// phone is told from what we changed: it stays as it is there, and is counted.

#include <functional>
#include <map>
#include <set>
#include <string>

#include "card/error.h"
#include "cli/export_formats.h"

namespace cardfile {

class VcardFolder {
  public:
    VcardFolder(std::filesystem::path folder, const ExportFormat& format);

    /// A file that says so already is left as it is, time of change and all.
    [[nodiscard]] Result<void> put(const Entry& entry, const ExportContext& context);
    /// Takes away the files of contacts that are no longer there; only files that we wrote.
    [[nodiscard]] Result<void> remove_others();
    /// To be called at the end, also after a failure: what was written until then is ours.
    [[nodiscard]] Result<void> remember();

    bool overwrite = false;  ///< also what was changed elsewhere
    int written = 0, removed = 0, changed_elsewhere = 0;

  private:
    [[nodiscard]] bool was_changed_elsewhere(const std::filesystem::path& file) const;

    std::filesystem::path folder_;
    const ExportFormat& format_;
    std::set<std::string> names_;
    std::map<std::string, std::string> hashes_;  ///< of our files, by name, as we left them
};

}  // namespace cardfile
