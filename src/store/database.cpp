#include "store/database.h"

#include <sqlite3.h>

#include <chrono>
#include <random>
#include <thread>
#include <utility>

namespace cardfile {
namespace {

constexpr std::chrono::seconds patience(60);  // another process holds the lock for 1 ms a photo

/// SQLite's own way of waiting sleeps ever longer, so that whoever came last gets the lock and
/// whoever waited longest starves (4 writers and 4 readers, 1,000 turns each: after 10 s). Short
/// sleeps of uneven length give everybody the same chance.
int wait_for_lock(void* /*unused*/, int turn) {
    thread_local std::chrono::steady_clock::time_point since;
    if (turn == 0) since = std::chrono::steady_clock::now();
    if (std::chrono::steady_clock::now() - since > patience) return 0;
    thread_local std::minstd_rand chance(std::random_device{}());
    std::this_thread::sleep_for(std::chrono::microseconds(500 + chance() % 4500));
    return 1;
}

Error error_of(int code, sqlite3* handle, const std::filesystem::path& path) {
    const auto error = [&](std::string what, std::string hint = {}) {
        return Error{Error::Kind::store, path, std::move(what), std::move(hint)};
    };
    // of the kind that may pass by itself
    const auto trouble = [&](std::string what, std::string hint) {
        return Error{Error::Kind::io, path, std::move(what), std::move(hint)};
    };
    switch (code & 0xff) {
        case SQLITE_NOTADB:
            return error("is not a contact list of cardfile", "name another file with --db FILE");
        case SQLITE_CORRUPT:
            return error("is damaged", "restore a backup of it");
        case SQLITE_FULL:
            return trouble("the disk is full", "make room and run the same command again");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return trouble("another program is writing to it", "try again in a moment");
        case SQLITE_READONLY:
            return error("it may not be written to");
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return error("no permission");
        case SQLITE_CANTOPEN:
            return error("it or its folder may not be opened");
        case SQLITE_IOERR:
            return trouble("the disk failed", "");
        case SQLITE_NOMEM:
            return error("not enough memory");
        default:
            return error(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    }
}

}  // namespace

Database::Database(sqlite3* handle, std::filesystem::path path)
    : handle_(handle), path_(std::move(path)) {}

Database::Database(Database&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)),
      path_(std::move(other.path_)),
      failed_(other.failed_),
      error_(std::move(other.error_)) {}

Database::~Database() {
    sqlite3_close(handle_);
}

Result<Database> Database::open(const std::filesystem::path& path) {
    sqlite3* handle = nullptr;
    // NOFOLLOW is not asked for: a link to the real place is the owner's choice
    const int code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    Database database(handle, path);
    if (code != SQLITE_OK) return tl::unexpected(error_of(code, handle, path));
    sqlite3_busy_handler(handle, wait_for_lock, nullptr);  // first, so that the pragmas wait too
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    database.run(
        "PRAGMA trusted_schema = OFF;"
        "PRAGMA foreign_keys = ON;"
        "PRAGMA synchronous = FULL;");
    if (auto fine = database.check(); !fine) return tl::unexpected(fine.error());
    return database;
}

void Database::remember(int code) {
    if (failed_ != SQLITE_OK || code == SQLITE_OK) return;
    failed_ = code;
    error_ = error_of(code, handle_, path_);
}

void Database::run(const std::string& sql) {
    if (failed_ == SQLITE_OK) {
        remember(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr));
    }
}

std::int64_t Database::number(const std::string& sql) {
    Statement statement(*this, sql);
    return statement.next() ? statement.number(0) : 0;
}

std::int64_t Database::last_id() const {
    return sqlite3_last_insert_rowid(handle_);
}

Result<void> Database::check() {
    if (std::exchange(failed_, SQLITE_OK) == SQLITE_OK) return {};
    return tl::unexpected(std::move(error_));
}

Statement::Statement(Database& database, std::string_view sql) : database_(database) {
    if (database_.failed_ != SQLITE_OK) return;
    database_.remember(sqlite3_prepare_v2(database_.handle_, sql.data(),
                                          static_cast<int>(sql.size()), &statement_, nullptr));
}

Statement::~Statement() {
    sqlite3_finalize(statement_);
}

void Statement::check_bound(int code) {
    if (statement_) database_.remember(code);
}

Statement& Statement::bind(std::string_view text) {
    // never a null pointer, which SQLite would take for NULL
    check_bound(sqlite3_bind_text64(statement_, ++bound_, text.data() ? text.data() : "",
                                    text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(std::int64_t number) {
    check_bound(sqlite3_bind_int64(statement_, ++bound_, number));
    return *this;
}

Statement& Statement::bind(double number) {
    check_bound(sqlite3_bind_double(statement_, ++bound_, number));
    return *this;
}

Statement& Statement::bind_bytes(std::string_view bytes) {
    check_bound(sqlite3_bind_blob64(statement_, ++bound_, bytes.data() ? bytes.data() : "",
                                    bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind_null() {
    check_bound(sqlite3_bind_null(statement_, ++bound_));
    return *this;
}

Statement& Statement::bind_known(std::string_view text) {
    return text.empty() ? bind_null() : bind(text);
}

bool Statement::next() {
    if (!statement_ || database_.failed_ != SQLITE_OK) return false;
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) database_.remember(code);
    return false;
}

void Statement::reset() {
    sqlite3_reset(statement_);
    bound_ = 0;
}

void Statement::run() {
    next();
    reset();
}

std::string Statement::text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    const int size = sqlite3_column_bytes(statement_, column);
    return bytes ? std::string(bytes, static_cast<std::size_t>(size)) : std::string();
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(statement_, column);
}

int Statement::columns() const {
    return sqlite3_column_count(statement_);
}

std::string Statement::name(int column) const {
    const char* name = sqlite3_column_name(statement_, column);
    return name ? name : "";
}

Statement::Kind Statement::kind(int column) const {
    switch (sqlite3_column_type(statement_, column)) {
        case SQLITE_NULL:
            return Kind::null;
        case SQLITE_INTEGER:
            return Kind::number;
        case SQLITE_FLOAT:
            return Kind::real;
        default:
            return Kind::text;
    }
}

Transaction::Transaction(Database& database, For purpose) : database_(database) {
    inner_ = sqlite3_get_autocommit(database.handle_) == 0;
    const char* begin = purpose == For::writing ? "BEGIN IMMEDIATE" : "BEGIN";
    database_.run(inner_ ? "SAVEPOINT part" : begin);
    open_ = database_.failed_ == SQLITE_OK;
}

Transaction::~Transaction() {
    // SQLite may have rolled back by itself (disk full); a second time only says so
    const char* back = inner_ ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK";
    if (open_) sqlite3_exec(database_.handle_, back, nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit() {
    database_.run(inner_ ? "RELEASE part" : "COMMIT");
    if (database_.failed_ == SQLITE_OK) open_ = false;
    return database_.check();
}

}  // namespace cardfile
