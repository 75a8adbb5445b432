#include "store/doctor.h"

#include <array>
#include <chrono>
#include <set>

#include "reader/picture_name.h"
#include "system/durable_write.h"
#include "system/process.h"
#include "system/sha256.h"

namespace cardfile {
namespace fs = std::filesystem;

namespace {

/// A temporary file lives for milliseconds; one of this age has lost its writer.
constexpr std::chrono::minutes abandoned_after(10);

bool is_abandoned(const fs::directory_entry& file) {
    std::error_code error;
    const bool regular = file.is_regular_file(error);
    const auto age = fs::file_time_type::clock::now() - file.last_write_time(error);
    return regular && !error && age > abandoned_after;
}

void check_database(Database& database, Findings& findings) {
    {
        Statement rows(database, "PRAGMA integrity_check(20)");
        while (rows.next()) {
            if (rows.text(0) != "ok") findings.broken.push_back("the database: " + rows.text(0));
        }
    }
    Statement rows(database, "PRAGMA foreign_key_check");
    while (rows.next()) {
        findings.broken.push_back("a row of " + rows.text(0) + " belongs to nothing");
    }
}

void check_states(Database& database, Findings& findings) {
    struct Rule {
        const char* photos;  ///< those that break it
        const char* told;
    };

    constexpr std::array<Rule, 4> rules{{
        {"state NOT IN ('queued', 'reading', 'done', 'set aside')", "in no known state"},
        {"state = 'done' AND coalesce(status, '') = 'unreadable'", "done, though not read"},
        {"state = 'set aside' AND reason IS NULL", "set aside without a reason"},
        {"state <> 'done' AND EXISTS (SELECT 1 FROM cards WHERE photo_id = photos.id)",
         "not done, yet with cards"},
    }};
    for (const Rule& rule : rules) {
        const auto count =
            database.number(std::string("SELECT count(*) FROM photos WHERE ") + rule.photos);
        if (count > 0) findings.broken.push_back(std::to_string(count) + " photos " + rule.told);
    }
}

void queue_orphans(Database& database, Findings& findings) {
    std::vector<std::int64_t> orphans;
    {
        Statement rows(database, "SELECT id, owner FROM photos WHERE state = 'reading'");
        while (rows.next()) {
            if (!is_running(rows.text(1))) orphans.push_back(rows.number(0));
        }
    }
    Statement queue(database, "UPDATE photos SET state = 'queued', owner = NULL WHERE id = ?");
    for (const std::int64_t id : orphans) queue.bind(id).run();
    if (!orphans.empty()) {
        findings.mended.push_back(std::to_string(orphans.size()) +
                                  " photos whose reading was cut off are queued again");
    }
}

void check_pictures(Store& store, Findings& findings) {
    Statement rows(store.database(),
                   "SELECT picture, picture_sha256 FROM cards WHERE picture IS NOT NULL");
    while (rows.next()) {
        const std::string wanted = rows.text(1);
        if (wanted.empty()) continue;  // read elsewhere, or by an older cardfile
        ++findings.pictures;
        const auto hash = sha256_of(store.pictures() / rows.text(0));
        if (!hash) {
            findings.broken.push_back("picture " + rows.text(0) + ": " + hash.error().what);
        } else if (*hash != wanted) {
            findings.broken.push_back("picture " + rows.text(0) + " is not as it was written");
        }
    }
}

/// Written by a reader whose photo was set aside after all: of no card, so nobody would ever forget
/// them. Those of photos that may be read just now stay.
void remove_nobodys_pictures(Store& store, Findings& findings) {
    std::set<std::string> wanted;
    Statement cards(store.database(), "SELECT picture FROM cards WHERE picture IS NOT NULL");
    while (cards.next()) wanted.insert(cards.text(0));
    Statement photo(store.database(),
                    "SELECT sha256 FROM photos WHERE sha256 BETWEEN ?1 AND ?1 || 'g' "
                    "AND state IN ('done', 'set aside')");
    std::error_code error;
    int removed = 0;
    for (const auto& file : fs::directory_iterator(store.pictures(), error)) {
        const std::string name = file.path().filename().string();
        if (wanted.contains(name) || !is_abandoned(file)) continue;
        photo.reset();
        const bool ours = photo.bind(name.substr(0, name.find('-'))).next() &&
                          is_picture_name_of(photo.text(0), name);
        // what the list could not tell is nobody's is left
        if (ours && store.database().check()) removed += fs::remove(file.path(), error) ? 1 : 0;
    }
    if (removed > 0) {
        findings.mended.push_back(std::to_string(removed) + " pictures of no card removed");
    }
}

/// Their names are their contents' hashes.
void check_originals(const Store& store, Findings& findings) {
    constexpr std::size_t hash_length = 64;
    std::error_code none;
    for (const auto& file : fs::directory_iterator(store.originals(), none)) {
        const std::string name = file.path().filename().string();
        if (name.starts_with('.')) continue;
        ++findings.originals;
        const auto hash = sha256_of(file.path());
        if (!hash || *hash != name.substr(0, hash_length)) {
            findings.broken.push_back("the kept photo " + name + " is not as it was kept");
        }
    }
}

void remove_temporaries(const fs::path& folder, Findings& findings) {
    std::error_code error;
    int removed = 0;
    for (const auto& file : fs::directory_iterator(folder, error)) {
        const bool temporary = file.path().filename().string().starts_with('.');
        if (temporary && is_abandoned(file)) removed += fs::remove(file.path(), error) ? 1 : 0;
    }
    if (removed > 0) {
        findings.mended.push_back(std::to_string(removed) + " abandoned temporary files removed");
    }
}

}  // namespace

Result<Findings> examine(Store& store) {
    Findings findings;
    Database& database = store.database();
    check_database(database, findings);
    check_states(database, findings);
    check_pictures(store, findings);
    check_originals(store, findings);
    if (auto looked = database.check(); !looked) return tl::unexpected(looked.error());
    {
        Transaction transaction(database);
        queue_orphans(database, findings);
        if (auto done = transaction.commit(); !done) return tl::unexpected(done.error());
    }
    for (const fs::path& folder : Store::own_folders(store.path())) {
        remove_temporaries(folder, findings);
    }
    remove_nobodys_pictures(store, findings);
    findings.photos = database.number("SELECT count(*) FROM photos");
    findings.contacts = database.number("SELECT count(*) FROM contacts WHERE gone IS NULL");
    return database.check().map([&] { return findings; });
}

Result<void> back_up(Store& store, const fs::path& copy) {
    std::error_code ignored;
    if (fs::exists(copy, ignored)) {
        return failure(Error::Kind::io, copy, "is there already", "name a file that is not");
    }
    return durable_file(copy, [&](const fs::path& temporary) {
        Statement(store.database(), "VACUUM INTO ?").bind(temporary.string()).run();
        return store.database().check();
    });
}

}  // namespace cardfile
