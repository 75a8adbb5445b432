#pragma once
// SQLite, as little of it as the store needs. Private to store/.
//
// Nothing throws. The first statement that fails is remembered, every later one does nothing, and a
// transaction that saw a failure rolls back and hands the Error over. So a method reads as plain
// steps, with one question at its end.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "card/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace cardfile {

class Database {
  public:
    /// The file must exist; one of 0 bytes is an empty database. Sets what every connection needs
    /// except the journal mode, which would already alter a stranger's file.
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& path);
    Database(Database&& other) noexcept;
    Database& operator=(Database&&) = delete;
    ~Database();

    /// Any number of statements, without parameters or answers.
    void run(const std::string& sql);
    [[nodiscard]] std::int64_t number(const std::string& sql);
    [[nodiscard]] std::int64_t last_id() const;
    /// What went wrong since last asked.
    [[nodiscard]] Result<void> check();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    friend class Statement;
    friend class Transaction;
    Database(sqlite3* handle, std::filesystem::path path);
    void remember(int code);

    sqlite3* handle_;
    std::filesystem::path path_;
    int failed_ = 0;  ///< SQLite's code of the first failure, 0 for none
    Error error_;
};

class Statement {
  public:
    Statement(Database& database, std::string_view sql);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    /// Values for the `?`s, from left to right.
    Statement& bind(std::string_view text);
    Statement& bind(std::int64_t number);
    Statement& bind(double number);
    Statement& bind_bytes(std::string_view bytes);
    Statement& bind_null();
    /// An empty text is stored as NULL: not known.
    Statement& bind_known(std::string_view text);
    /// To the next row; false at the end or after a failure.
    bool next();
    /// Ready to be bound and asked again.
    void reset();
    /// For a statement without rows; ready to be bound and run again.
    void run();

    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] std::string name(int column) const;

    enum class Kind { null, number, real, text };
    [[nodiscard]] Kind kind(int column) const;

  private:
    void check_bound(int code);

    Database& database_;
    sqlite3_stmt* statement_ = nullptr;
    int bound_ = 0;
};

/// Rolled back unless committed. Inside of another one it is a part of that, and rolled back alone.
class Transaction {
  public:
    enum class For {
        writing,  ///< BEGIN IMMEDIATE: waiting for another writer happens here and nowhere else
        reading,  ///< several questions about one moment
    };

    explicit Transaction(Database& database, For purpose = For::writing);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    [[nodiscard]] Result<void> commit();

  private:
    Database& database_;
    bool inner_ = false, open_ = false;
};

}  // namespace cardfile
