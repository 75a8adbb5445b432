#pragma once
// Options that several commands have.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

#include "card/error.h"
#include "formats/date.h"
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

/// --on: the day something happened; today when it is not given.
struct DayOption {
    std::string text;

    void add_to(CLI::App& app);
    [[nodiscard]] Result<Date> day() const;
};

/// --event, --tag and --due: which contacts are meant. Words of a query come from the command.
struct FilterOption {
    std::string event, tag;
    bool due = false;

    void add_to(CLI::App& app);
    [[nodiscard]] Filter filter(const std::vector<std::string>& query = {}) const;
};

}  // namespace cardfile
