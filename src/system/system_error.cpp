#include "system/system_error.h"

#include <cerrno>
#include <cstring>

namespace cardfile {

std::string words_for(int error_number) {
    switch (error_number) {
        case ENOENT:
            return "no such file";
        case EACCES:
        case EPERM:
            return "no permission";
        case EISDIR:
            return "is a folder";
        case ENOTDIR:
            return "is not in a folder";
        case EROFS:
            return "the disk is read-only";
        case ENOSPC:
        case EDQUOT:
            return "the disk is full";
        case EIO:
            return "the disk failed";
        case EMFILE:
        case ENFILE:
            return "too many open files";
        default: {
            // strerror_r of glibc: thread-safe, and always gives a text
            char buffer[128];
            std::string words = strerror_r(error_number, buffer, sizeof buffer);
            if (!words.empty()) words[0] = static_cast<char>(std::tolower(words[0]));
            return words;
        }
    }
}

tl::unexpected<Error> system_failure(const std::filesystem::path& where) {
    const int number = errno;
    return failure(number == ENOENT ? Error::Kind::missing : Error::Kind::io, where,
                   words_for(number));
}

}  // namespace cardfile
