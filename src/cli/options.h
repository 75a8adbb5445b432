#pragma once
// Options that several commands have.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

#include "card/error.h"
#include "store/store.h"

namespace cardfile {

/// Checks and turns into "DE".
[[nodiscard]] CLI::Validator country_code();

struct DatabaseOption {
    std::string file;

    void add_to(CLI::App& app);
    /// Where the list is: the option, $CARDFILE_DB or the usual place.
    [[nodiscard]] Result<std::filesystem::path> path() const;
    /// A list that is there already.
    [[nodiscard]] Result<Store> open_existing() const;
};

}  // namespace cardfile
