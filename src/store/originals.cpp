#include "store/originals.h"

#include <unistd.h>

#include <algorithm>

#include "system/durable_write.h"
#include "system/paths.h"
#include "system/sha256.h"
#include "system/system_error.h"

namespace cardfile {
namespace fs = std::filesystem;

Result<bool> keep_original(const Store& store, const std::string& sha256, const fs::path& path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const fs::path kept = store.originals() / (sha256 + extension);
    std::error_code error;
    if (fs::exists(kept, error)) return true;
    if (::access(path.c_str(), R_OK) != 0) return false;
    if (auto made = make_private_folder(store.originals()); !made) {
        return tl::unexpected(made.error());
    }
    bool same = true;
    auto written = durable_file(kept, [&](const fs::path& temporary) -> Result<void> {
        fs::copy_file(path, temporary, fs::copy_options::overwrite_existing, error);
        if (error) return failure(Error::Kind::io, kept, words_for(error.value()));
        const auto hash = sha256_of(temporary);
        same = hash && *hash == sha256;
        return same ? Result<void>() : failure(Error::Kind::io, path, "it changed");
    });
    if (!written && same) return tl::unexpected(written.error());
    return same;
}

Result<int> delete_original(const Store& store, const std::string& sha256) {
    int deleted = 0;
    std::error_code error;
    for (const fs::directory_entry& file : fs::directory_iterator(store.originals(), error)) {
        if (!file.path().filename().string().starts_with(sha256)) continue;
        deleted += fs::remove(file.path(), error) ? 1 : 0;
        if (error) return failure(Error::Kind::io, file.path(), words_for(error.value()));
    }
    return deleted;
}

}  // namespace cardfile
