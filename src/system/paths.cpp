#include "system/paths.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <string>

#include "system/system_error.h"

namespace cardfile {
namespace fs = std::filesystem;

namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

}  // namespace

Result<fs::path> default_database() {
    if (const std::string file = variable("CARDFILE_DB"); !file.empty()) return file;
    const fs::path own = fs::path("cardfile") / "cardfile.db";
    // the XDG rule: a relative path in it is to be ignored
    if (const fs::path data = variable("XDG_DATA_HOME"); data.is_absolute()) return data / own;
    if (const fs::path home = variable("HOME"); home.is_absolute()) {
        return home / ".local/share" / own;
    }
    return failure(Error::Kind::usage, "",
                   "neither $HOME nor $XDG_DATA_HOME says where the contact list is",
                   "name it with --db FILE");
}

Result<fs::path> config_file() {
    const fs::path own = fs::path("cardfile") / "config.toml";
    if (const fs::path place = variable("XDG_CONFIG_HOME"); place.is_absolute()) return place / own;
    if (const fs::path home = variable("HOME"); home.is_absolute()) return home / ".config" / own;
    return failure(Error::Kind::usage, "",
                   "neither $HOME nor $XDG_CONFIG_HOME says where config.toml is");
}

Result<void> make_private_folder(const fs::path& folder) {
    std::error_code ignored;
    if (folder.empty() || fs::is_directory(folder, ignored)) return {};
    if (const fs::path above = folder.parent_path(); above != folder) {
        if (auto made = make_private_folder(above); !made) return made;
    }
    if (::mkdir(folder.c_str(), 0700) == 0) return {};
    if (errno != EEXIST) return system_failure(folder);
    if (!fs::is_directory(folder, ignored)) {  // else another process was first
        return failure(Error::Kind::io, folder, "is a file, not a folder");
    }
    return {};
}

}  // namespace cardfile
