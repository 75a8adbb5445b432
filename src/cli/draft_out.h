#pragma once
// A mail on its way out: which template makes it, and where it goes: standard output, a file, a
// link or the owner's Drafts folder. Nothing is sent.

#include <cstdint>
#include <string>

#include "cli/config.h"
#include "followup/draft.h"

namespace cardfile {

struct DraftOut {
    std::string eml;  ///< a file, or with `many` a folder; empty: not to a file
    bool many = false;
    bool mailto = false, imap = false;
};

/// The owner's own template of that language first, then ours.
[[nodiscard]] Result<DraftForm> form_for(const std::string& language, const Config& config);

/// Says on standard output what became of it.
[[nodiscard]] Result<void> deliver(Mail mail, const DraftOut& out, const Config& config,
                                   std::int64_t id);

}  // namespace cardfile
