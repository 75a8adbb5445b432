#include "system/messages.h"

#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace cardfile {
namespace {

struct Head {
    char kind;
    std::array<int, 3> numbers;
};

union Control {
    std::array<char, CMSG_SPACE(sizeof(int))> bytes;
    cmsghdr align;
};

}  // namespace

bool connect_pair(Descriptor& one, Descriptor& other) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) return false;
    one = Descriptor(ends[0]);
    other = Descriptor(ends[1]);
    return true;
}

bool send(const Descriptor& to, const Message& message) {
    Head head{message.kind, message.numbers};
    std::array<iovec, 2> parts{
        {{&head, sizeof head}, {const_cast<char*>(message.text.data()), message.text.size()}}};
    Control control{};
    msghdr packet{};
    packet.msg_iov = parts.data();
    packet.msg_iovlen = parts.size();
    if (message.file.is_open()) {
        packet.msg_control = control.bytes.data();
        packet.msg_controllen = control.bytes.size();
        cmsghdr* file = CMSG_FIRSTHDR(&packet);
        file->cmsg_level = SOL_SOCKET;
        file->cmsg_type = SCM_RIGHTS;
        file->cmsg_len = CMSG_LEN(sizeof(int));
        const int number = message.file.number();
        std::memcpy(CMSG_DATA(file), &number, sizeof number);
    }
    ssize_t sent = 0;
    while ((sent = ::sendmsg(to.number(), &packet, MSG_NOSIGNAL)) < 0 && errno == EINTR) continue;
    return sent >= 0;
}

bool receive(const Descriptor& from, Message& message) {
    Head head{};
    message = {};
    message.text.resize(longest_message);
    std::array<iovec, 2> parts{{{&head, sizeof head}, {message.text.data(), message.text.size()}}};
    Control control{};
    msghdr packet{};
    packet.msg_iov = parts.data();
    packet.msg_iovlen = parts.size();
    packet.msg_control = control.bytes.data();
    packet.msg_controllen = control.bytes.size();
    ssize_t got = 0;
    do {
        got = ::recvmsg(from.number(), &packet, MSG_CMSG_CLOEXEC);
    } while (got < 0 && errno == EINTR);
    if (got < static_cast<ssize_t>(sizeof head)) return false;
    const cmsghdr* file = CMSG_FIRSTHDR(&packet);
    if (file && file->cmsg_level == SOL_SOCKET && file->cmsg_type == SCM_RIGHTS) {
        int number = -1;
        std::memcpy(&number, CMSG_DATA(file), sizeof number);
        message.file = Descriptor(number);
    }
    message.kind = head.kind;
    message.numbers = head.numbers;
    message.text.resize(static_cast<std::size_t>(got) - sizeof head);
    return true;
}

Descriptor memory_file(std::string_view bytes) {
    Descriptor file(::memfd_create("cardfile", MFD_CLOEXEC));
    while (file.is_open() && !bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return Descriptor();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return file;
}

bool read_memory_file(const Descriptor& file, char* bytes, std::size_t count) {
    for (std::size_t have = 0; have < count;) {
        const ssize_t got =
            ::pread(file.number(), bytes + have, count - have, static_cast<off_t>(have));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        have += static_cast<std::size_t>(got);
    }
    return true;
}

std::int64_t size_of_file(const Descriptor& file) {
    struct stat status {};

    if (!file.is_open() || ::fstat(file.number(), &status) != 0) return -1;
    return S_ISREG(status.st_mode) ? status.st_size : -1;
}

}  // namespace cardfile
