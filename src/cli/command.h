#pragma once
// A command of `cardfile`: one row of the table, one file of this folder.

#include <functional>
#include <span>
#include <string_view>

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11's own name
class App;
}

namespace cardfile {

namespace exit_status {
inline constexpr int done = 0;
inline constexpr int failed = 1;
inline constexpr int usage = 2;
inline constexpr int some_unreadable = 3;
}  // namespace exit_status

struct Command {
    std::string_view name;
    std::string_view synopsis;  ///< what follows the name
    std::string_view summary;   ///< one line
    std::string_view examples;
    /// Adds the options; what it returns runs once they are parsed, and answers with the exit
    /// status.
    std::function<int()> (*define)(CLI::App& app);
};

/// In the order of `cardfile --help`.
[[nodiscard]] std::span<const Command> commands();

std::function<int()> define_read(CLI::App& app);
std::function<int()> define_scan(CLI::App& app);
std::function<int()> define_list(CLI::App& app);
std::function<int()> define_show(CLI::App& app);
std::function<int()> define_note(CLI::App& app);
std::function<int()> define_edit(CLI::App& app);
std::function<int()> define_add(CLI::App& app);
std::function<int()> define_drop(CLI::App& app);
std::function<int()> define_undo(CLI::App& app);
std::function<int()> define_events(CLI::App& app);
std::function<int()> define_merge(CLI::App& app);
std::function<int()> define_offers(CLI::App& app);
std::function<int()> define_forget(CLI::App& app);
std::function<int()> define_import(CLI::App& app);
std::function<int()> define_due(CLI::App& app);
std::function<int()> define_draft(CLI::App& app);
std::function<int()> define_sent(CLI::App& app);
std::function<int()> define_answered(CLI::App& app);
std::function<int()> define_snooze(CLI::App& app);
std::function<int()> define_close(CLI::App& app);
std::function<int()> define_watch(CLI::App& app);
std::function<int()> define_backup(CLI::App& app);
std::function<int()> define_doctor(CLI::App& app);
std::function<int()> define_export(CLI::App& app);

}  // namespace cardfile
