#include "store/journal.h"

#include <algorithm>
#include <optional>

#include "store/store.h"
#include "system/clock.h"
#include "system/process.h"

namespace cardfile {
namespace {

/// Of one photo, with a reader that crashes, hangs or swells each time.
constexpr std::int64_t most_failures = 3;
/// Begun and cut off together with us. A power cut is seldom the photo's fault, so more of these;
/// but a photo that takes the whole machine with it must come to an end too.
constexpr std::int64_t most_attempts = 10;

/// Path, size, time modified, time changed: in this order in every statement.
Statement& bind_file(Statement& statement, const Sighting& file) {
    return statement.bind_bytes(file.path)
        .bind(file.size)
        .bind(file.modified_ns)
        .bind(file.changed_ns);
}

PhotoState state_from(const std::string& state) {
    if (state == "done") return PhotoState::done;
    return state == "set aside" ? PhotoState::set_aside : PhotoState::unfinished;
}

/// Vanished, a content is set aside without a status: nothing ever read it.
void take_up_vanished(Database& database, const std::string& sha256) {
    Statement(database,
              "UPDATE photos SET state = 'queued', reason = NULL "
              "WHERE sha256 = ? AND state = 'set aside' AND status IS NULL")
        .bind(sha256)
        .run();
}

/// What became of a content that was met in this very file before, if nothing is to be noted anew.
std::optional<PhotoState> state_noted(Database& database, const std::string& sha256,
                                      const Sighting& sighting) {
    Statement row(database,
                  "SELECT photos.state FROM sightings JOIN photos ON photos.id = photo_id WHERE "
                  "path = ? AND size = ? AND modified_ns = ? AND changed_ns = ? AND sha256 = ? "
                  "AND NOT (photos.state = 'set aside' AND status IS NULL)");
    bind_file(row, sighting).bind(sha256);
    if (!row.next()) return std::nullopt;
    return state_from(row.text(0));
}

struct Unfinished {
    std::int64_t photo = 0;
    std::vector<std::string> paths;
};

/// Contents that are neither in a final state nor being read.
std::vector<Unfinished> left_lying(Database& database) {
    std::vector<Unfinished> left;
    Statement rows(database,
                   "SELECT photos.id, photos.state, owner, path FROM photos LEFT JOIN sightings ON "
                   "photo_id = photos.id WHERE photos.state IN ('queued', 'reading') "
                   "ORDER BY photos.id");
    while (rows.next()) {
        if (rows.text(1) == "reading" && is_running(rows.text(2))) continue;
        if (left.empty() || left.back().photo != rows.number(0)) {
            left.push_back({rows.number(0), {}});
        }
        left.back().paths.push_back(rows.text(3));
    }
    return left;
}

Result<std::vector<Sighting>> sightings_where(Store& store, const std::string& condition) {
    std::vector<Sighting> files;
    {
        Statement rows(store.database(),
                       "SELECT path, size, modified_ns, changed_ns FROM sightings LEFT JOIN photos "
                       "ON photos.id = photo_id WHERE " +
                           condition);
        while (rows.next()) {
            files.push_back({rows.text(0), rows.number(1), rows.number(2), rows.number(3)});
        }
    }
    return store.database().check().map([&] { return std::move(files); });
}

}  // namespace

JournalRow journal_row(Database& database, const std::string& sha256) {
    {
        Statement photo(database, "SELECT id, state FROM photos WHERE sha256 = ?");
        if (photo.bind(sha256).next()) return {photo.number(0), state_from(photo.text(1))};
    }
    Statement(database, "INSERT INTO photos (sha256, state, seen_at) VALUES (?, 'queued', ?)")
        .bind(sha256)
        .bind(now_utc())
        .run();
    return {database.last_id(), PhotoState::fresh};
}

Result<PhotoState> sighted(Store& store, const std::string& sha256, const Sighting& sighting) {
    Database& database = store.database();
    // a pile that was scanned before is passed over without a write for each of its photos
    if (const auto state = state_noted(database, sha256, sighting)) return *state;
    Transaction transaction(database);
    take_up_vanished(database, sha256);
    const JournalRow row = journal_row(database, sha256);
    // a name that stood for this content before keeps its word; any later one is a duplicate
    Statement note(
        database,
        "INSERT INTO sightings (path, size, modified_ns, changed_ns, seen_at, photo_id, state) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, iif(EXISTS (SELECT 1 FROM sightings WHERE photo_id = ?6), "
        "'duplicate', 'known')) ON CONFLICT (path) DO UPDATE SET size = excluded.size, "
        "modified_ns = excluded.modified_ns, changed_ns = excluded.changed_ns, seen_at = "
        "excluded.seen_at, state = iif(photo_id IS excluded.photo_id, state, excluded.state), "
        "photo_id = excluded.photo_id");
    bind_file(note, sighting).bind(now_utc()).bind(row.id).run();
    return transaction.commit().map([&] { return row.state; });
}

Result<std::string> content_at(Store& store, const Sighting& sighting) {
    std::string sha256;
    {
        Statement row(store.database(),
                      "SELECT sha256 FROM sightings JOIN photos ON photos.id = photo_id "
                      "WHERE path = ? AND size = ? AND modified_ns = ? AND changed_ns = ?");
        bind_file(row, sighting);
        if (row.next()) sha256 = row.text(0);
    }
    return store.database().check().map([&] { return sha256; });
}

Result<Claim> claim(Store& store, const std::string& sha256) {
    Database& database = store.database();
    Transaction transaction(database);
    std::string state, owner;
    std::int64_t attempts = 0;
    {
        Statement row(database, "SELECT state, owner, attempts FROM photos WHERE sha256 = ?");
        if (row.bind(sha256).next()) {
            state = row.text(0);
            owner = row.text(1);
            attempts = row.number(2);
        }
    }
    Claim claim = Claim::granted;
    if (state == "done") {
        claim = Claim::done;
    } else if (state == "reading" && owner != this_process() && is_running(owner)) {
        claim = Claim::elsewhere;
    } else if (state != "set aside" && attempts >= most_attempts) {
        claim = Claim::spent;
    } else {
        Statement(database,
                  "UPDATE photos SET attempts = iif(state = 'set aside', 0, attempts) + 1, "
                  "failures = iif(state = 'set aside', 0, failures), state = 'reading', owner = ? "
                  "WHERE sha256 = ?")
            .bind(this_process())
            .bind(sha256)
            .run();
    }
    return transaction.commit().map([&] { return claim; });
}

Result<bool> attempt_failed(Store& store, const std::string& sha256) {
    std::int64_t failures = most_failures;
    {
        Statement row(
            store.database(),
            "UPDATE photos SET failures = failures + 1 WHERE sha256 = ? RETURNING failures");
        // to the end: only then is it committed
        for (row.bind(sha256); row.next();) failures = row.number(0);
    }
    return store.database().check().map([&] { return failures < most_failures; });
}

Result<void> give_back(Store& store, const std::string& sha256) {
    Statement(store.database(),
              "UPDATE photos SET state = 'queued', owner = NULL, attempts = max(0, attempts - 1) "
              "WHERE sha256 = ? AND state = 'reading' AND owner = ?")
        .bind(sha256)
        .bind(this_process())
        .run();
    return store.database().check();
}

Result<std::string> reader_of(Store& store, const std::string& sha256) {
    std::string reader;
    {
        Statement row(store.database(), "SELECT reader FROM photos WHERE sha256 = ?");
        if (row.bind(sha256).next()) reader = row.text(0);
    }
    return store.database().check().map([&] { return reader; });
}

Result<void> files_seen(Store& store, std::span<const Sighting> files) {
    if (files.empty()) return {};
    Transaction transaction(store.database());
    Statement note(store.database(),
                   "INSERT INTO sightings (path, size, modified_ns, changed_ns, seen_at, state) "
                   "VALUES (?, ?, ?, ?, ?, 'seen') ON CONFLICT (path) DO UPDATE SET photo_id = "
                   "NULL, size = excluded.size, modified_ns = excluded.modified_ns, changed_ns = "
                   "excluded.changed_ns, seen_at = excluded.seen_at, state = 'seen' "
                   "WHERE (size, modified_ns, changed_ns) IS NOT "
                   "(excluded.size, excluded.modified_ns, excluded.changed_ns)");
    for (const Sighting& file : files) {
        bind_file(note, file).bind(now_utc()).run();
    }
    return transaction.commit();
}

Result<void> files_settled(Store& store, std::span<const Sighting> files) {
    if (files.empty()) return {};
    Transaction transaction(store.database());
    Statement note(store.database(),
                   "UPDATE sightings SET state = 'settled' WHERE state = 'seen' AND path = ? AND "
                   "size = ? AND modified_ns = ? AND changed_ns = ?");
    for (const Sighting& file : files) {
        bind_file(note, file).run();
    }
    return transaction.commit();
}

Result<void> files_gone(Store& store, std::span<const std::string> paths) {
    if (paths.empty()) return {};
    Transaction transaction(store.database());
    Statement forget(store.database(), "DELETE FROM sightings WHERE path = ? AND photo_id IS NULL");
    for (const std::string& path : paths) forget.bind_bytes(path).run();
    return transaction.commit();
}

Result<std::vector<Sighting>> final_sightings(Store& store, PhotoState state) {
    const std::string name = state == PhotoState::done ? "done" : "set aside";
    return sightings_where(store, "photos.state = '" + name + "'");
}

Result<std::vector<Sighting>> settled_files(Store& store) {
    return sightings_where(store, "sightings.state = 'settled'");
}

Result<int> set_vanished_aside(Store& store, bool (*is_there)(const std::string& path)) {
    Database& database = store.database();
    const std::vector<Unfinished> left = left_lying(database);
    if (left.empty()) return database.check().map([] { return 0; });
    int aside = 0;
    Transaction transaction(database);
    for (const Unfinished& one : left) {
        if (std::any_of(one.paths.begin(), one.paths.end(), is_there)) continue;
        ++aside;
        Statement(
            database,
            "UPDATE photos SET state = 'set aside', owner = NULL, status = NULL, "
            "reason = 'the file went away before it was read' WHERE id = ? AND state <> 'done'")
            .bind(one.photo)
            .run();
    }
    return transaction.commit().map([&] { return aside; });
}

}  // namespace cardfile
