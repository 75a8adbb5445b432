#include "system/notify.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>

#include "system/descriptor.h"

namespace cardfile {

void notify_service_manager(std::string_view state) {
    const char* name = std::getenv("NOTIFY_SOCKET");

    sockaddr_un address{};

    if (!name || std::strlen(name) < 2 || std::strlen(name) >= sizeof address.sun_path) return;
    address.sun_family = AF_UNIX;
    const std::size_t length = std::strlen(name);
    std::memcpy(address.sun_path, name, length);
    if (address.sun_path[0] == '@') address.sun_path[0] = '\0';  // an abstract name
    const Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    // nobody listening is the manager's affair
    (void)::sendto(socket.number(), state.data(), state.size(), MSG_NOSIGNAL,
                   reinterpret_cast<const sockaddr*>(&address),
                   static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length));
}

}  // namespace cardfile
