#pragma once
// What can go wrong at the edges: files, the text engine, the database.
//
// Between the edges nothing fails; a stage that is unsure says so in a confidence.

#include <filesystem>
#include <string>
#include <tl/expected.hpp>  // std::expected needs C++23, which Debian 12's clang-tidy cannot parse
#include <utility>

namespace cardfile {

struct Error {
    enum class Kind { usage, missing, unreadable, engine, store, io };

    Kind kind = Kind::io;
    std::filesystem::path where;  ///< the file, model or database at fault; may be empty
    std::string what;             ///< one clause, lower case, no full stop
    std::string hint = {};        ///< what to do next, one clause; may be empty
};

template <class T>
using Result = tl::expected<T, Error>;

/// The failing half of a Result, ready to be returned.
inline tl::unexpected<Error> failure(Error::Kind kind, std::filesystem::path where,
                                     std::string what, std::string hint = {}) {
    return tl::unexpected<Error>(Error{kind, std::move(where), std::move(what), std::move(hint)});
}

/// "cards/a.jpg: no such file", as it stands after `cardfile: error: `.
std::string sentence(const Error& error);

}  // namespace cardfile
