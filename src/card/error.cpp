#include "card/error.h"

namespace cardfile {

std::string sentence(const Error& error) {
    return error.where.empty() ? error.what : error.where.string() + ": " + error.what;
}

}  // namespace cardfile
