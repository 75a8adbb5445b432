#include "intake/scan.h"

#include <CLI/CLI.hpp>
#include <cstring>
#include <iostream>
#include <iterator>
#include <limits>
#include <memory>
#include <sstream>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/reading_options.h"
#include "cli/say.h"
#include "cli/settle.h"
#include "system/interrupt.h"

namespace cardfile {
namespace {

struct ScanCommand {
    std::vector<std::string> paths;
    DatabaseOption db;
    ReadingOptions reading;
};

/// The paths on standard input, a NUL behind each when there is one among them, else a line feed.
std::vector<std::string> listed() {
    std::ostringstream all;
    all << std::cin.rdbuf();
    const std::string text = all.str();
    const char end = text.find('\0') == text.npos ? '\n' : '\0';
    std::vector<std::string> paths;
    std::istringstream lines(text);
    for (std::string path; std::getline(lines, path, end);) {
        if (!path.empty()) paths.push_back(path);
    }
    return paths;
}

/// What stands in a list is a pile like a folder's: nobody means each of its photos by name.
Gathered gathered_from(const std::vector<std::string>& paths,
                       const std::vector<std::filesystem::path>& except) {
    Gathered all;
    for (const std::string& path : paths) {
        const bool list = path == "-";
        Gathered some = gather(list ? listed() : std::vector{path}, except);
        if (list) {
            for (Found& photo : some.photos) photo.named = false;
        }
        std::move(some.photos.begin(), some.photos.end(), std::back_inserter(all.photos));
        std::move(some.problems.begin(), some.problems.end(), std::back_inserter(all.problems));
    }
    return all;
}

void print(const ScanSummary& summary) {
    const auto row = [](const char* label, int number, const std::string& note = "") {
        std::cout << "  " << label << std::string(13 - std::strlen(label), ' ');
        const std::string digits = std::to_string(number);
        std::cout << std::string(digits.size() < 5 ? 5 - digits.size() : 0, ' ') << digits
                  << (note.empty() ? "" : "  ") << note << '\n';
    };
    const auto row_if_any = [&](const char* label, int number, const std::string& note = "") {
        if (number > 0) row(label, number, note);
    };
    row("photos", summary.photos);
    row_if_any("without card", summary.no_card);
    row("cards", summary.cards);
    row("contacts", summary.contacts);
    row("to review", summary.to_review);
    row("unreadable", summary.unreadable);
    row_if_any("already seen", summary.seen);
    row_if_any("set aside", summary.set_aside, "could not be read before; --again tries once more");
}

int run_scan(const ScanCommand& command) {
    const auto options = command.reading.complete();
    if (!options) return fail(options.error());
    const auto database = command.db.path();
    if (!database) return fail(database.error());
    // before the list is made: a wrong path should not leave an empty one behind
    const Gathered gathered = gathered_from(command.paths, Store::own_folders(*database));
    for (const Error& problem : gathered.problems) say(problem);
    if (gathered.photos.empty()) return exit_status::failed;
    auto store = Store::open(*database);
    if (!store) return fail(store.error());

    catch_interrupts();
    const auto summary = [&] {
        Progress progress(gathered.photos.size());
        return scan(*store, gathered.photos, *options, progress);
    }();
    if (!summary) return fail(summary.error());
    print(*summary);
    std::cout.flush();
    constexpr std::int64_t all = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t soon = 1000;  // 1 ms each: who stops us does not wait for all
    const auto settled = settle(*store, summary->stopped ? soon : all);
    if (!settled) return fail(settled.error());
    if (summary->stopped) {
        return fail({Error::Kind::io, "", "stopped before all photos were read",
                     "the same command goes on where it was"});
    }
    if (summary->contacts > 0) std::cerr << "cardfile: hint: cardfile list shows them\n";
    const bool all_well = summary->unreadable == 0 && gathered.problems.empty();
    return all_well ? exit_status::done : exit_status::some_unreadable;
}

}  // namespace

std::function<int()> define_scan(CLI::App& app) {
    auto command = std::make_shared<ScanCommand>();
    app.add_option("PATH", command->paths,
                   "photos, and folders of them; - is a list of them on standard input")
        ->required();
    command->reading.add_to(app);
    app.add_flag("--again", command->reading.scan.again,
                 "also read what an older reader read, and try what could not be read");
    command->db.add_to(app);
    return [command] { return run_scan(*command); };
}

}  // namespace cardfile
