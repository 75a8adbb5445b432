#pragma once
// What scanning, watching and importing share: where and when somebody was met, and saving it.

#include "card/reading.h"
#include "followup/due.h"
#include "store/store.h"

namespace cardfile {

struct ScanSummary;

/// What is told of all photos at once.
struct Introduction {
    Meeting met;  ///< what it leaves open the photo's folder says, and then its own date
    DueRule due;  ///< when to write to its people
};

/// What the nearest folder called "2026-11-20 Print Expo" says; nothing when there is none.
[[nodiscard]] Meeting meeting_named_by(const std::filesystem::path& photo);

[[nodiscard]] Result<Added> save_met(Store& store, const Reading& reading,
                                     const Introduction& given);

void count(const Reading& reading, const Added& added, ScanSummary& summary);

}  // namespace cardfile
