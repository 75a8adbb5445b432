#pragma once
// Lines: what `cardfile read` printed, on this machine or others -> the contact list.
//
// In any order and from any number of files, twice if need be: the list is as after one scan of the
// same photos. A line that is no reading, or of a photo without its hash, is an Error with its
// number.

#include <string_view>
#include <vector>

#include "intake/scan.h"

namespace cardfile {

/// One reading a file, its pages put together; in the order in which a folder is scanned.
[[nodiscard]] Result<std::vector<Reading>> readings_of(std::string_view lines);

/// `pictures` is the folder that `read --pictures` filled; empty: none are taken over.
[[nodiscard]] Result<ScanSummary> save_readings(Store& store, std::vector<Reading> readings,
                                                const Introduction& given,
                                                const std::filesystem::path& pictures);

}  // namespace cardfile
