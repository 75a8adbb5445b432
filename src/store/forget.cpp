#include "store/forget.h"

#include <nlohmann/json.hpp>
#include <set>

#include "formats/json_values.h"
#include "store/originals.h"
#include "store/search_index.h"
#include "system/sha256.h"

namespace cardfile {
namespace fs = std::filesystem;

namespace {

struct CardRow {
    std::int64_t id = 0, photo = 0;
    std::string picture, photo_sha256;
    bool of_others = false;
};

std::vector<std::int64_t> with_merged(Database& database, std::int64_t id) {
    std::vector<std::int64_t> ids;
    Statement all(database,
                  "WITH RECURSIVE parts (id) AS (SELECT ?1 UNION SELECT contacts.id FROM contacts "
                  "JOIN parts ON merged_into = parts.id) SELECT id FROM parts");
    for (all.bind(id); all.next();) ids.push_back(all.number(0));
    return ids;
}

std::vector<CardRow> cards_of(Database& database, const std::string& ids) {
    std::vector<CardRow> cards;
    Statement rows(database,
                   "SELECT DISTINCT cards.id, photo_id, picture, sha256, EXISTS (SELECT 1 FROM "
                   "contact_cards o WHERE o.card_id = cards.id AND o.contact_id NOT IN (SELECT "
                   "value FROM json_each(?1))) FROM cards JOIN contact_cards ON card_id = cards.id "
                   "JOIN photos ON photos.id = photo_id "
                   "WHERE contact_id IN (SELECT value FROM json_each(?1))");
    for (rows.bind(ids); rows.next();) {
        cards.push_back(
            {rows.number(0), rows.number(1), rows.text(2), rows.text(3), rows.number(4) != 0});
    }
    return cards;
}

/// A card of two people keeps its place, but none of its words.
void empty_reading(Database& database, std::int64_t card) {
    Statement row(database, "SELECT reading FROM cards WHERE id = ?");
    const std::string text = row.bind(card).next() ? row.text(0) : "{}";
    auto json = parse_json(text).value_or(Json::object());
    for (const char* key : {"lines", "codes", "unused"}) json[key] = Json::array();
    for (const char* key : {"picture", "again"}) json.erase(key);
    Statement(database, "UPDATE cards SET picture = NULL, reading = ? WHERE id = ?")
        .bind(dump(json))
        .bind(card)
        .run();
}

std::vector<fs::path> seen_at(Database& database, std::int64_t photo) {
    std::vector<fs::path> paths;
    Statement rows(database,
                   "SELECT path, sha256 FROM sightings JOIN photos ON photos.id = photo_id "
                   "WHERE photo_id = ?");
    for (rows.bind(photo); rows.next();) {
        fs::path path = rows.text(0);
        // what lies there by now may be another photo, which nobody has read yet
        if (sha256_of(path).value_or(rows.text(1)) == rows.text(1))
            paths.push_back(std::move(path));
    }
    return paths;
}

void forget_photo(Database& database, std::int64_t photo, Forgotten& forgotten) {
    Statement others(database, "SELECT count(*) FROM cards WHERE photo_id = ?");
    const bool shared = others.bind(photo).next() && others.number(0) > 0;
    auto& list = shared ? forgotten.shared_sources : forgotten.sources;
    for (const fs::path& path : seen_at(database, photo)) list.push_back(path);
    Statement(database, "UPDATE photos SET status = ? WHERE id = ?")
        .bind(forgotten_status)
        .bind(photo)
        .run();
    if (shared) return;
    Statement(database, "DELETE FROM sightings WHERE photo_id = ?").bind(photo).run();
    Statement(database,
              "UPDATE photos SET state = 'done', taken = NULL, latitude = NULL, longitude = NULL, "
              "camera = NULL, reason = NULL WHERE id = ?")
        .bind(photo)
        .run();
}

/// Copies made before a migration.
int remove_backups(const fs::path& list) {
    int removed = 0;
    std::error_code error;
    const fs::path folder = list.has_parent_path() ? list.parent_path() : ".";
    const std::string beginning = list.filename().string() + ".before-v";
    for (const auto& file : fs::directory_iterator(folder, error)) {
        if (!file.path().filename().string().starts_with(beginning)) continue;
        removed += fs::remove(file.path(), error) ? 1 : 0;
    }
    return removed;
}

Result<void> forget_rows(Database& database, const std::string& ids,
                         const std::vector<CardRow>& cards, Forgotten& forgotten) {
    database.run("PRAGMA secure_delete = ON");
    Transaction transaction(database);
    Statement remove(database, "DELETE FROM cards WHERE id = ?");
    Statement reindex(database,
                      "UPDATE contacts SET stale = 1 WHERE id IN "
                      "(SELECT contact_id FROM contact_cards WHERE card_id = ?)");
    std::set<std::int64_t> photos;
    for (const CardRow& card : cards) {
        photos.insert(card.photo);
        if (card.of_others) {
            empty_reading(database, card.id);
            reindex.bind(card.id).run();
        } else {
            remove.bind(card.id).run();
        }
    }
    for (const std::int64_t photo : photos) forget_photo(database, photo, forgotten);
    for (const char* sql : {"DELETE FROM search WHERE rowid IN (SELECT value FROM json_each(?))",
                            "DELETE FROM contacts WHERE id IN (SELECT value FROM json_each(?))"}) {
        Statement(database, sql).bind(ids).run();
    }
    database.run("DELETE FROM changes WHERE id NOT IN (SELECT change_id FROM befores)");
    index_stale(database);
    // until then the words of deleted rows stand in the index
    database.run("INSERT INTO search (search) VALUES ('optimize')");
    return transaction.commit();
}

}  // namespace

Result<Forgotten> forget(Store& store, std::int64_t id) {
    Database& database = store.database();
    Forgotten forgotten;
    const std::string ids = nlohmann::json(with_merged(database, id)).dump();
    const std::vector<CardRow> cards = cards_of(database, ids);
    if (auto read = database.check(); !read) return tl::unexpected(read.error());
    // pictures first: should this be cut off, the contact still stands there to be forgotten again
    for (const CardRow& card : cards) {
        std::error_code error;
        if (!card.picture.empty() && fs::remove(store.pictures() / card.picture, error)) {
            ++forgotten.pictures;
        }
        if (error)
            return failure(Error::Kind::io, store.pictures() / card.picture, error.message());
        const auto deleted = delete_original(store, card.photo_sha256);
        if (!deleted) return tl::unexpected(deleted.error());
        forgotten.originals += *deleted;
    }
    if (auto done = forget_rows(database, ids, cards, forgotten); !done) {
        return tl::unexpected(done.error());
    }
    database.run("VACUUM");  // SQLite leaves deleted words in free pages
    forgotten.backups = remove_backups(store.path());
    std::error_code ignored;
    fs::remove(store.text_in_editor(id), ignored);
    return database.check().map([&] { return forgotten; });
}

bool is_forgotten(Store& store, const std::string& sha256) {
    Statement row(store.database(), "SELECT 1 FROM photos WHERE sha256 = ? AND status = ?");
    row.bind(sha256).bind(forgotten_status);
    return row.next();
}

}  // namespace cardfile
