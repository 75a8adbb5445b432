#pragma once
// One plain mail -> the text of an .eml file (RFC 5322, MIME), or a mailto: link (RFC 6068).
//
// Whatever the values hold, no line of theirs becomes a header: control characters turn into
// spaces, and what is not plain ASCII is encoded.

#include <optional>
#include <string>

#include "card/error.h"

namespace cardfile {

struct Mail {
    std::string from_name, from;
    std::string to_name, to;
    std::string subject;
    std::string body;                  ///< lines end in \n
    std::string date = {};             ///< "Mon, 23 Nov 2026 09:00:00 +0100"; empty: none
    std::string attachment_name = {};  ///< "ada.vcf"; empty: nothing is attached
    std::string attachment = {};       ///< a vCard
};

/// CRLF line ends; mail programs open it as a draft (X-Unsent).
[[nodiscard]] std::string eml(const Mail& mail);

/// Longer links are cut off somewhere on their way (Firefox for Windows: 2,008 characters).
inline constexpr std::size_t longest_mailto = 1900;

/// An Error when it would be longer.
[[nodiscard]] Result<std::string> mailto(const Mail& mail);

}  // namespace cardfile
