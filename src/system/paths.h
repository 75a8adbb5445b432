#pragma once
// Where our files lie, and folders that are the owner's alone.

#include <filesystem>

#include "card/error.h"

namespace cardfile {

/// $CARDFILE_DB, else $XDG_DATA_HOME/cardfile/cardfile.db, else
/// ~/.local/share/cardfile/cardfile.db.
[[nodiscard]] Result<std::filesystem::path> default_database();

/// $XDG_CONFIG_HOME/cardfile/config.toml, else ~/.config/cardfile/config.toml.
[[nodiscard]] Result<std::filesystem::path> config_file();

/// Makes the folder and those above it that are missing, each 0700.
[[nodiscard]] Result<void> make_private_folder(const std::filesystem::path& folder);

}  // namespace cardfile
