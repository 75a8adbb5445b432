#pragma once
// The journal of photos: what lies where, and how far each content has come.
//
// A content (SHA-256) is queued, reading, done or set aside. A sighting (one path, and what lies
// there now) is seen, settled when it is whole and nobody writes to it any more, and once its
// content is known it is known, or a duplicate of one known before. What is noted here survives a
// power cut, and several processes may keep one journal. An attempt is counted before it begins, so
// that a photo which takes us down with it is not tried for ever.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "card/error.h"
#include "store/database.h"

namespace cardfile {

class Store;

enum class PhotoState { fresh, unfinished, done, set_aside };

/// What came of asking to read a content.
enum class Claim {
    granted,    ///< it is ours until it is saved or given back
    done,       ///< somebody was faster
    elsewhere,  ///< another process that is still running reads it
    spent,      ///< begun so often without an end that it is not to be begun again
};

struct Sighting {
    std::string path;  ///< absolute, byte for byte
    std::int64_t size = 0;
    std::int64_t modified_ns = 0;
    std::int64_t changed_ns = 0;  ///< also by being put in another's place; 0: not known

    bool operator==(const Sighting&) const = default;
};

/// Notes where a content was seen, and answers what had become of it before. One that had only
/// vanished is taken up again.
[[nodiscard]] Result<PhotoState> sighted(Store& store, const std::string& sha256,
                                         const Sighting& sighting);
/// The content that a path had when it was last read, if size and times are still the same; else
/// empty.
[[nodiscard]] Result<std::string> content_at(Store& store, const Sighting& sighting);
/// To be called before each attempt to read it, which is counted. What was set aside starts from
/// nothing again.
[[nodiscard]] Result<Claim> claim(Store& store, const std::string& sha256);
/// The reader did not survive it. True when another attempt may be claimed.
[[nodiscard]] Result<bool> attempt_failed(Store& store, const std::string& sha256);
/// It was not the photo's fault that it was not read: the attempt does not count.
[[nodiscard]] Result<void> give_back(Store& store, const std::string& sha256);
/// What read it, as it calls itself; empty when nothing did.
[[nodiscard]] Result<std::string> reader_of(Store& store, const std::string& sha256);

/// Files whose content is not known yet, in one transaction however many they are.
[[nodiscard]] Result<void> files_seen(Store& store, std::span<const Sighting> files);
/// Of those, the ones that are whole and that nobody writes to any more.
[[nodiscard]] Result<void> files_settled(Store& store, std::span<const Sighting> files);
/// Those that had settled, and whose content is not known yet.
[[nodiscard]] Result<std::vector<Sighting>> settled_files(Store& store);
/// They went away before their content was known.
[[nodiscard]] Result<void> files_gone(Store& store, std::span<const std::string> paths);
/// Those of contents in one final state, done or set aside: they need no second look while they
/// stay as they are.
[[nodiscard]] Result<std::vector<Sighting>> final_sightings(Store& store, PhotoState state);
/// Contents that nobody reads, though they are not done, and of which no file is left, are set
/// aside; `is_there` is asked for each path. How many they were.
[[nodiscard]] Result<int> set_vanished_aside(Store& store,
                                             bool (*is_there)(const std::string& path));

/// Private to store/: the content's row, made when it is new.
struct JournalRow {
    std::int64_t id = 0;
    PhotoState state = PhotoState::fresh;
};

[[nodiscard]] JournalRow journal_row(Database& database, const std::string& sha256);

}  // namespace cardfile
