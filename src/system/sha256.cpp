#include "system/sha256.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <memory>

#include "system/descriptor.h"
#include "system/system_error.h"

namespace cardfile {

Result<std::string> sha256_of(const std::filesystem::path& path, int open) {
    // O_NONBLOCK: opening a named pipe would otherwise wait for somebody to write to it
    const Descriptor file(open >= 0 ? ::fcntl(open, F_DUPFD_CLOEXEC, 3)
                                    : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));

    struct stat status {};

    if (!file.is_open() || ::fstat(file.number(), &status) != 0) return system_failure(path);
    if (S_ISDIR(status.st_mode)) return failure(Error::Kind::io, path, words_for(EISDIR));
    if (!S_ISREG(status.st_mode)) return failure(Error::Kind::io, path, "is not a regular file");

    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> hash(EVP_MD_CTX_new(),
                                                                       EVP_MD_CTX_free);
    bool well = hash && EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr) == 1;
    std::array<unsigned char, 1 << 16> buffer;
    off_t at = 0;
    for (;;) {
        const ssize_t got = ::pread(file.number(), buffer.data(), buffer.size(), at);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return system_failure(path);
        if (got == 0) break;
        at += got;
        well = well && EVP_DigestUpdate(hash.get(), buffer.data(), static_cast<std::size_t>(got));
    }
    std::array<unsigned char, 32> digest;
    if (!well || EVP_DigestFinal_ex(hash.get(), digest.data(), nullptr) != 1) {
        return failure(Error::Kind::engine, path, "OpenSSL could not compute its SHA-256");
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const unsigned char byte : digest) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    return hex;
}

}  // namespace cardfile
