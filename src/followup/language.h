#pragma once
// In which language to write to somebody.

#include <string>

#include "store/entry.h"

namespace cardfile {

/// What the entry says; else that of the country its numbers dial to, its mail or website lives in;
/// else `fallback`. Only languages that there is a template for: en, de, fr, es, pt, tr.
[[nodiscard]] std::string language_for(const Entry& entry, const std::string& fallback);

}  // namespace cardfile
