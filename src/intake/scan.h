#pragma once
// Scan: a pile of photos -> the contact list.
//
// Each content is read once, by worker processes; a photo that cannot be read never stops the rest.
// What is done is saved at once, so a scan that was cut off goes on where it was.

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "card/error.h"
#include "intake/gather.h"
#include "intake/meeting.h"
#include "store/store.h"

namespace cardfile {

struct ScanOptions {
    std::vector<std::string> reader;    ///< command of the workers, without the options of `read`
    std::string country, lang;          ///< handed to the reader when not empty
    int jobs = 0;                       ///< workers; 0: one a core
    std::chrono::seconds patience{60};  ///< with one photo
    /// Also read what another reader read, and try what was set aside before and is not named.
    bool again = false;
    Introduction given;
};

struct ScanSummary {
    int photos = 0;  ///< read in this run, those without a card among them
    int no_card = 0;
    int cards = 0;
    int contacts = 0;
    int to_review = 0;
    int unreadable = 0;
    int seen = 0;       ///< passed over: read before, or the same content as another one here
    int set_aside = 0;  ///< passed over: could not be read before
    bool stopped = false;
};

/// Hears what happens while it happens.
class ScanWatcher {
  public:
    virtual ~ScanWatcher() = default;
    /// A photo was read, or could not be.
    virtual void photo_done(const Reading& reading, const Added& added) = 0;
    /// It was not looked at; `why` says what is known of it.
    virtual void photo_passed(const std::string& path, std::string_view why) = 0;
    /// Several times a second.
    virtual void tick() = 0;
};

[[nodiscard]] Result<ScanSummary> scan(Store& store, const std::vector<Found>& photos,
                                       const ScanOptions& options, ScanWatcher& watcher);

}  // namespace cardfile
