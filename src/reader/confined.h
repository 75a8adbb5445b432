#pragma once
// A reader in two processes: one that opens files and decodes nothing, and one that decodes
// strangers' files and can open nothing.
//
// The first gets paths on standard input, each ended by a NUL, and hands the open file over; it has
// poppler draw PDF pages, in limited children, and writes the card pictures below the one folder.
// The second is confined once its models are loaded, and prints one JSON line a page.

#include "card/error.h"
#include "reader/reader.h"

namespace cardfile {

/// Until the input ends. The exit status: 0, or 3 when some photos could not be read; how the
/// confined process died, when it did.
[[nodiscard]] Result<int> serve_confined(const ReaderOptions& options);

}  // namespace cardfile
