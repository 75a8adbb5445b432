// cards: prints and photographs invented business cards, with the truth beside each picture.

#include <malloc.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <opencv2/core/utility.hpp>

#include "commands/commands.h"

namespace {

using cardfile::Result;
using cards::Wish;

int told(const Result<void>& result) {
    if (result) return 0;
    std::cerr << "cards: error: " << cardfile::sentence(result.error()) << "\n";
    if (!result.error().hint.empty()) std::cerr << "cards: hint: " << result.error().hint << "\n";
    return result.error().kind == cardfile::Error::Kind::usage ? 2 : 1;
}

/// Photographs want the same large pieces of memory again and again: given back to the system each
/// time, they cost a tenth of the run.
void keep_memory() {
    constexpr int never = 1 << 30;  // bytes
    mallopt(M_MMAP_THRESHOLD, never);
    mallopt(M_TRIM_THRESHOLD, never);
}

/// A command, one line of help, what it does, and which options it takes.
struct Command {
    const char* name;
    const char* help;
    Result<void> (*run)(const Wish&);
    std::vector<const char*> options;
};

const std::vector<Command>& commands() {
    static const std::vector<Command> all = {
        {"photos",
         "photographs NNN.jpg with NNN.json",
         cards::take_photos,
         {"set", "seed", "first", "count", "longest", "free", "out"}},
        {"print",
         "flat cards NNN.png with NNN.json, no camera",
         cards::print_cards,
         {"layout", "locale", "seed", "first", "count", "out"}},
        {"people",
         "invented people alone, as JSON lines",
         cards::tell_people,
         {"locale", "seed", "first", "count", "free"}},
        {"text",
         "cards as a reader would read them, with the truth, as JSON lines",
         cards::tell_texts,
         {"layout", "locale", "seed", "first", "count", "noise"}},
        {"samples", "all sample sets", cards::make_samples, {"seed", "out"}},
        {"stream",
         "records to train on, on standard output; stream/record.h describes them",
         cards::stream,
         {"target", "size", "set", "seed", "first", "count"}},
        {"check",
         "is every outline of a folder's truth within a pixel of the print?",
         cards::check_folder,
         {"folder"}},
        {"manifest",
         "the hardships of a folder's photographs, as JSON",
         cards::manifest,
         {"folder"}},
        {"sets", "list the sets", cards::list_sets, {}},
        {"layouts", "list the layouts", cards::list_layouts, {}},
    };
    return all;
}

void add_option(CLI::App& command, Wish& wish, const std::string& name) {
    const CLI::Range numbers(1, 1000000000);
    if (name == "set") {
        command.add_option("--set", wish.set, "which hardship; `cards sets` lists them")
            ->capture_default_str();
    } else if (name == "seed") {
        command.add_option("--seed", wish.seed, "the same seed gives the same bytes")
            ->capture_default_str();
    } else if (name == "first") {
        command.add_option("--first", wish.first, "number of the first one")
            ->check(numbers)
            ->capture_default_str();
    } else if (name == "count") {
        command.add_option("--count", wish.count, "how many")
            ->check(numbers)
            ->capture_default_str();
    } else if (name == "longest") {
        command
            .add_option("--longest", wish.longest, "no photograph is wider or higher, in pixels")
            ->check(CLI::Range(64, 8000));
    } else if (name == "free") {
        command.add_flag("--free", wish.free,
                         "numbers and domains as people have them, not reserved ones: not to be "
                         "published");
    } else if (name == "size") {
        command.add_option("--size", wish.size, "of the pictures to train on, as 256x256")
            ->capture_default_str();
    } else if (name == "target") {
        command.add_option("--target", wish.target, "what a finder is to find: cards or lines")
            ->check(CLI::IsMember({"cards", "lines"}))
            ->capture_default_str();
    } else if (name == "layout") {
        command.add_option("--layout", wish.layouts, "only these; `cards layouts` lists them");
    } else if (name == "locale") {
        command.add_option("--locale", wish.locales, "only these, as de or en-US");
    } else if (name == "noise") {
        command
            .add_option("--noise", wish.noise,
                        "0: a perfect reader, 1: photographs as people take them")
            ->check(CLI::Range(0.0, 5.0))
            ->capture_default_str();
    } else if (name == "folder") {
        command.add_option("FOLDER", wish.out, "folder of photographs")->required();
    } else {
        command.add_option("--out,OUT", wish.out, "folder to write to")->required();
    }
}

int run(int argc, char** argv) {
    CLI::App app{
        "Prints and photographs invented business cards, with the truth beside each picture."};
    app.footer(
        "Examples:\n"
        "  cards photos --set tilted --seed 7 --count 20 --out tilted\n"
        "  cards print --layout side-panel --locale tr --count 5 --out flat\n"
        "  cards stream --target lines --set train --count 1000 > lines.records\n"
        "  cards samples samples");
    app.require_subcommand(1);
    Wish wish;
    Result<void> (*chosen)(const Wish&) = nullptr;
    for (const Command& command : commands()) {
        CLI::App* sub = app.add_subcommand(command.name, command.help);
        for (const char* option : command.options) add_option(*sub, wish, option);
        sub->callback([&chosen, &command] { chosen = command.run; });
    }
    try {
        app.parse(argc, argv);
        cv::setNumThreads(1);
        keep_memory();
        return told(chosen(wish));
    } catch (const CLI::CallForHelp& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& error) {
        std::cerr << "cards: error: " << error.what()
                  << "\ncards: hint: `cards --help` shows how\n";
        return 2;
    }
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "cards: error: %s\n", error.what());
        return 1;
    }
}
