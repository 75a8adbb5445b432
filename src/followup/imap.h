#pragma once
// A mail into the Drafts folder of the owner's mail account. The only place that talks to another
// machine, and only when a command says so by name.

#include <string>

#include "card/error.h"

namespace cardfile {

struct ImapAccount {
    std::string server;  ///< "imaps://mail.example.com"; imap:// must offer STARTTLS
    std::string user, password;
    std::string folder;       ///< empty: the one the server calls its drafts (RFC 6154)
    std::string authorities;  ///< a file of certificates; empty: the system's
};

/// `eml` with CRLF line ends; marked as a draft. The server's certificate must be good.
[[nodiscard]] Result<void> put_into_drafts(const ImapAccount& account, const std::string& eml);

}  // namespace cardfile
