#pragma once
// config.toml: who the owner is, for the mails. No command needs it before the first draft.

#include <filesystem>
#include <optional>
#include <string>

#include "card/error.h"
#include "followup/draft.h"
#include "followup/due.h"
#include "followup/imap.h"

namespace cardfile {

struct Config {
    Sender owner;
    DueRule due;
    std::string language = "en";      ///< of mails to people whose card suggests none
    std::filesystem::path templates;  ///< a folder of own ones, as de.mustache; may be empty
    bool attach_card = false;         ///< the owner's vCard goes with each mail
    ImapAccount imap;                 ///< `server` empty: none
    std::string password_command;     ///< prints the password; it is stored nowhere
};

/// What stands in the file; as it was made when there is none, so with an empty owner's name.
[[nodiscard]] Result<Config> read_config();

/// Asks for what a draft needs, on standard error, and keeps the answers in the file, before
/// whatever stands in it.
[[nodiscard]] Result<Config> ask_for_config();

/// One line from standard input; nothing at its end.
[[nodiscard]] std::optional<std::string> answer_to(const std::string& question);

}  // namespace cardfile
