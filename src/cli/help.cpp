#include "cli/help.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>
#include <vector>

#include "formats/unicode.h"

namespace cardfile {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

std::string aligned(const Rows& rows) {
    int widest = 0;
    for (const auto& [left, right] : rows) widest = std::max(widest, columns(left));
    std::string text;
    for (const auto& [left, right] : rows) {
        const int gap = widest - columns(left) + 2;
        text.append("  ").append(left).append(static_cast<std::size_t>(gap), ' ');
        text.append(right).append("\n");
    }
    return text;
}

std::string indented(std::string_view lines) {
    std::istringstream stream{std::string(lines)};
    std::string text;
    for (std::string line; std::getline(stream, line);) {
        text.append("  ").append(line).append("\n");
    }
    return text;
}

}  // namespace

std::string help() {
    Rows rows;
    for (const Command& command : commands()) {
        rows.emplace_back(std::string(command.name) + " " + std::string(command.synopsis),
                          command.summary);
    }
    return "cardfile turns photographs of business cards into a contact list to follow up.\n\n"
           "usage: cardfile COMMAND [OPTION…]\n\n" +
           aligned(rows) +
           "\n"
           "examples:\n"
           "  cardfile scan ~/Pictures/cards     read a folder of photos\n"
           "  cardfile list                      see who was on them, and when to write\n"
           "  cardfile export contacts.csv       take them to a spreadsheet\n"
           "\n"
           "cardfile COMMAND --help tells more; cardfile --version tells the version.\n"
           "Nothing leaves this machine.\n";
}

std::string help(const Command& command, const CLI::App& app) {
    Rows rows;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional()) {
            rows.emplace_back(option->get_name(true), option->get_description());
            continue;
        }
        std::string value = option->get_type_name();
        value = value.substr(0, value.find(':'));  // behind it CLI11 adds the range
        const bool takes_one = option->get_items_expected_max() > 0;
        rows.emplace_back(option->get_name() + (takes_one ? " " + value : ""),
                          option->get_description());
    }
    if (!rows.empty())
        std::rotate(rows.begin(), rows.begin() + 1, rows.end());  // --help comes last
    const std::string name(command.name);
    std::string summary(command.summary);
    summary[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(summary[0])));
    return summary + ".\n\nusage: cardfile " + name + " " + std::string(command.synopsis) +
           (command.synopsis.empty() ? "" : " ") + "[OPTION…]\n\n" + aligned(rows) +
           "\nexamples:\n" + indented(command.examples);
}

}  // namespace cardfile
