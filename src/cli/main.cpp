#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>
#include <string>

#include "cli/command.h"
#include "cli/help.h"
#include "cli/say.h"

namespace cardfile {
namespace {

int usage(std::string what, std::string hint) {
    return fail({Error::Kind::usage, "", std::move(what), std::move(hint)});
}

int unknown_command(const std::string& name) {
    std::string known;
    for (const Command& command : commands()) {
        known += (known.empty() ? "" : ", ") + std::string(command.name);
    }
    return usage("no command is called '" + name + "'", "the commands are " + known);
}

/// CLI11 writes sentences; ours begin small, but for a name in capitals, and have no full stop.
std::string in_our_words(std::string message) {
    message = message.substr(0, message.find('\n'));
    while (message.ends_with('.') || message.ends_with(' ')) message.pop_back();
    const auto is_lower = [&](std::size_t i) { return message[i] >= 'a' && message[i] <= 'z'; };
    if (message.size() > 1 && is_lower(1) && !is_lower(0))
        message[0] = static_cast<char>(std::tolower(message[0]));
    return message;
}

int run(const Command& command, int count, char** words) {
    CLI::App app;
    app.set_help_flag("-h,--help", "show this help");
    const auto action = command.define(app);
    try {
        app.parse(count, words);
    } catch (const CLI::CallForHelp&) {
        std::cout << help(command, app);
        return exit_status::done;
    } catch (const CLI::ParseError& error) {
        return usage(in_our_words(error.what()),
                     "cardfile " + std::string(command.name) + " --help");
    }
    return action();
}

int run(int count, char** words) {
    const std::string first = count > 1 ? words[1] : "";
    if (first.empty()) {
        std::cerr << help();
        return exit_status::usage;
    }
    if (first == "--help" || first == "-h" || first == "help") {
        std::cout << help();
        return exit_status::done;
    }
    if (first == "--version") {
        std::cout << "cardfile " << CARDFILE_VERSION << '\n';
        return exit_status::done;
    }
    if (first.starts_with('-')) return usage("no option is called " + first, "cardfile --help");
    const auto all = commands();
    const auto command = std::find_if(all.begin(), all.end(),
                                      [&](const Command& known) { return known.name == first; });
    return command == all.end() ? unknown_command(first) : run(*command, count - 1, words + 1);
}

}  // namespace
}  // namespace cardfile

int main(int count, char** words) {
    using namespace cardfile;
    try {
        const int status = run(count, words);
        std::cout.flush();
        if (!std::cout)
            return fail({Error::Kind::io, "standard output", "not everything could be written"});
        return status;
    } catch (const std::exception& exception) {  // a defect of ours, or no memory left
        return fail({Error::Kind::engine, "", exception.what()});
    }
}
