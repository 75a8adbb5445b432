#pragma once

// What a service manager wants to hear: systemd's sd_notify, of which three words do.

#include <string_view>

namespace cardfile {

/// "READY=1", "WATCHDOG=1", "STOPPING=1" to $NOTIFY_SOCKET; nothing happens where there is none.
void notify_service_manager(std::string_view state);

}  // namespace cardfile
