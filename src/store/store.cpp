#include "store/store.h"

#include <fcntl.h>
#include <unistd.h>

#include "store/schema.h"
#include "store/search_index.h"
#include "system/descriptor.h"
#include "system/paths.h"
#include "system/system_error.h"

namespace cardfile {
namespace fs = std::filesystem;

namespace {

/// After a migration all contacts are.
Result<void> index_what_is_new(Database& database) {
    if (database.number("SELECT EXISTS (SELECT 1 FROM contacts WHERE stale)") == 0) {
        return database.check();
    }
    Transaction transaction(database);
    index_stale(database);
    return transaction.commit();
}

}  // namespace

Result<Store> Store::open(const fs::path& path) {
    if (auto made = make_private_folder(path.parent_path()); !made) {
        return tl::unexpected(made.error());
    }
    // made here, because SQLite would make it readable by others; its journals take over the mode
    const Descriptor made(::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
    if (!made.is_open() && errno != EEXIST) return system_failure(path);
    auto store = ready(path);
    if (!store && made.is_open()) {
        std::error_code ignored;
        fs::remove(path, ignored);
        fs::remove(path.string() + "-journal", ignored);
    }
    return store;
}

Result<Store> Store::open_existing(const fs::path& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        return failure(Error::Kind::missing, path, "no contact list there yet",
                       "make one with: cardfile scan PHOTO…");
    }
    return ready(path);
}

Result<Store> Store::ready(const fs::path& path) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        return failure(Error::Kind::store, path, "is a folder", "name a file with --db FILE");
    }
    auto database = Database::open(path);
    if (!database) return tl::unexpected(database.error());
    if (auto current = bring_up_to_date(*database, schema_steps()); !current) {
        return tl::unexpected(current.error());
    }
    database->run("PRAGMA journal_mode = TRUNCATE");
    if (auto set = database->check(); !set) return tl::unexpected(set.error());
    if (auto indexed = index_what_is_new(*database); !indexed) {
        return tl::unexpected(indexed.error());
    }
    return Store(std::move(*database));
}

std::vector<fs::path> Store::own_folders(fs::path database) {
    const std::string name = database.replace_extension().string();
    return {name + "-pictures", name + "-originals"};
}

}  // namespace cardfile
