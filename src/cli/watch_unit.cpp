#include "cli/watch_unit.h"

#include <algorithm>

namespace cardfile {
namespace {

/// As systemd.syntax(7) wants it: '%' begins a specifier everywhere, '$' a variable in commands.
std::string in_quotes(const std::string& word, bool in_command = false) {
    std::string text = "\"";
    for (const char c : word) {
        if (c == '\n') {
            text += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') text += '\\';
        if (c == '%' || (c == '$' && in_command)) text += c;
        text += c;
    }
    return text + '"';
}

bool is_temporary(const std::filesystem::path& path) {
    const std::string name = path.string() + "/";  // the folder itself is one as well
    return name.starts_with("/tmp/") || name.starts_with("/var/tmp/");
}

/// Mounts in a user's own unit need PrivateUsers=. What asks for more rights than a user manager
/// has (capabilities, device rules) is left out: the unit has to start. ProtectKernelTunables= and
/// ProtectControlGroups= are too: with systemd 252 they hide /run, and with it the notify socket.
constexpr const char* hardened = R"(NoNewPrivileges=yes
PrivateUsers=yes
PrivateDevices=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectClock=yes
ProtectHostname=yes
LockPersonality=yes
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallErrorNumber=EPERM
InaccessiblePaths=-%h/.ssh -%h/.gnupg -%h/.aws -%h/.kube -%h/.netrc -%h/.password-store
InaccessiblePaths=-%h/.local/share/keyrings -%h/.mozilla -%h/.config/chromium -%h/.config/gcloud
)";

/// Readers confine themselves further, with seccomp and Landlock (@sandbox of newer systemds).
constexpr const char* alone = R"(ProtectSystem=strict
ProtectHome=read-only
SystemCallFilter=@system-service seccomp landlock_create_ruleset landlock_restrict_self
RestrictAddressFamilies=AF_UNIX
PrivateNetwork=yes
MemoryDenyWriteExecute=yes
)";

}  // namespace

std::string unit_text(const WatchUnit& unit) {
    std::string text = R"([Unit]
Description=Cardfile: photos of business cards into the contact list
StartLimitIntervalSec=600
StartLimitBurst=5

[Service]
Type=notify
Restart=on-failure
RestartSec=10
WatchdogSec=120
TimeoutStopSec=10
# only the watch itself is told to stop: it stops its readers, and no photo is blamed for it
KillMode=mixed
Nice=10
UMask=0077
)";
    std::string folder;
    for (const char c : unit.folder.string()) folder += c == '%' ? "%%" : std::string(1, c);
    text += "WorkingDirectory=" + folder + "\nExecStart=";
    for (const std::string& word : unit.command) {
        text += (text.ends_with('=') ? "" : " ") + in_quotes(word, true);
    }
    text += '\n';
    for (const auto& [name, value] : unit.environment) {
        std::string variable = name;
        variable += '=';
        variable += value;
        text += "Environment=" + in_quotes(variable) + '\n';
    }
    text += hardened;
    text += unit.runs_others ? "ProtectSystem=full\n" : alone;
    const auto any_temporary = [](const auto& paths) {
        return std::any_of(paths.begin(), paths.end(), is_temporary);
    };
    if (!any_temporary(unit.written) && !any_temporary(unit.watched)) text += "PrivateTmp=yes\n";
    for (const auto& path : unit.written) {
        text += "ReadWritePaths=" + in_quotes("-" + path.string()) + '\n';
    }
    return text + "\n[Install]\nWantedBy=default.target\n";
}

}  // namespace cardfile
