#pragma once
// The text of a systemd user unit that runs `cardfile watch` as a service.
//
// It may write beside the list, and to what it is told to move; keys and passwords it cannot see.

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace cardfile {

struct WatchUnit {
    std::vector<std::string> command;  ///< the program by its whole path, and its words
    std::filesystem::path folder;      ///< that relative paths among them start from
    std::vector<std::pair<std::string, std::string>> environment;
    std::vector<std::filesystem::path> watched, written;  ///< folders, by their whole path
    bool runs_others = false;  ///< the owner's own commands need the net and the home folder
};

[[nodiscard]] std::string unit_text(const WatchUnit& unit);

}  // namespace cardfile
