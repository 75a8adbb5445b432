#include "store/schema.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>

namespace cardfile {
namespace {

constexpr std::int64_t application_id = 0x43617264;  // "Card": what `file` sees in the header

Result<void> back_up(Database& database, std::int64_t to_version) {
    std::filesystem::path copy = database.path();
    copy += ".before-v" + std::to_string(to_version);
    std::error_code ignored;
    std::filesystem::remove(copy, ignored);  // from a run that was cut off: VACUUM INTO wants none
    // made by us first, because VACUUM INTO would make it readable by others
    const int file = ::open(copy.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file >= 0) ::close(file);
    Statement(database, "VACUUM INTO ?").bind(copy.string()).run();
    auto done = database.check();
    if (!done) std::filesystem::remove(copy, ignored);
    return done;
}

/// Anything but an empty file or a list of ours.
Result<void> refuse_strangers(Database& database, std::int64_t newest) {
    const std::int64_t tables = database.number("SELECT count(*) FROM sqlite_schema");
    const std::int64_t id = database.number("PRAGMA application_id");
    const std::int64_t version = database.number("PRAGMA user_version");
    if (auto read = database.check(); !read) return read;
    const auto refuse = [&](const char* what, const char* hint) -> Result<void> {
        return failure(Error::Kind::store, database.path(), what, hint);
    };
    if (tables > 0 && id != application_id) {
        return refuse("is a database of another program", "name another file with --db FILE");
    }
    if (version > newest) {
        return refuse("was written by a newer cardfile",
                      "use that one, or name another file with --db FILE");
    }
    return {};
}

}  // namespace

Result<void> bring_up_to_date(Database& database, std::span<const char* const> steps) {
    const auto newest = static_cast<std::int64_t>(steps.size());
    if (auto ours = refuse_strangers(database, newest); !ours) return ours;

    const std::int64_t old = database.number("PRAGMA user_version");
    if (old == newest) return database.check();
    if (old > 0) {
        if (auto kept = back_up(database, newest); !kept) return kept;
    }
    // The mode has to be set outside a transaction, and again on every connection.
    database.run("PRAGMA journal_mode = TRUNCATE");
    Transaction transaction(database);
    // asked again under the lock: another process may have been first
    for (auto version = database.number("PRAGMA user_version"); version < newest; ++version) {
        database.run(steps[static_cast<std::size_t>(version)]);
    }
    database.run("PRAGMA application_id = " + std::to_string(application_id));
    database.run("PRAGMA user_version = " + std::to_string(newest));
    return transaction.commit();
}

}  // namespace cardfile
