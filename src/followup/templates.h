#pragma once
// The mails that Cardfile brings along, one a language, as mustache templates.

#include <string_view>

namespace cardfile {

/// The first line is "Subject: …", then an empty one, then the body; empty for a language without
/// one. followup/draft.h says which names may stand in it.
[[nodiscard]] std::string_view template_for(std::string_view language);

}  // namespace cardfile
