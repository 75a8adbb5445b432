#pragma once
// How photos are read, where and when these people were met: for `scan` and `watch`.

#include <CLI/CLI.hpp>
#include <string>

#include "intake/pile.h"

namespace cardfile {

struct ReadingOptions {
    ScanOptions scan;
    std::string reader;
    int patience_s = 60;

    void add_to(CLI::App& app);
    /// Checked, and with what the owner's configuration says.
    [[nodiscard]] Result<ScanOptions> complete() const;
};

}  // namespace cardfile
