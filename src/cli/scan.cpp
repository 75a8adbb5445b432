#include "intake/scan.h"

#include <CLI/CLI.hpp>
#include <cstring>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/config.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/say.h"
#include "formats/date.h"
#include "store/same.h"
#include "system/interrupt.h"

namespace cardfile {
namespace {

struct ScanCommand {
    std::vector<std::string> paths;
    DatabaseOption db;
    std::string reader;
    int patience_s = 60;
    ScanOptions scan;
};

/// This very program, or what --reader names, to which the options of `read` are added.
std::vector<std::string> reader_command(const std::string& given) {
    if (given.empty()) return {"/proc/self/exe", "read"};
    return {"sh", "-c", given + " \"$@\"", "sh"};
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

int run_scan(ScanCommand command) {
    ScanOptions& options = command.scan;
    if (!options.given.met.on.empty() && !parse_date(options.given.met.on)) {
        return fail({Error::Kind::usage, "", "--met " + options.given.met.on + ": not a date",
                     "write it as 2026-11-20"});
    }
    options.reader = reader_command(command.reader);
    options.patience = std::chrono::seconds(command.patience_s);
    const auto database = command.db.path();
    if (!database) return fail(database.error());
    // before the list is made: a wrong path should not leave an empty one behind
    const Gathered gathered = gather(command.paths, Store::pictures_of(*database));
    for (const Error& problem : gathered.problems) say(problem);
    if (gathered.photos.empty()) return exit_status::failed;
    auto store = Store::open(*database);
    if (!store) return fail(store.error());

    const auto config = read_config();
    if (!config) return fail(config.error());
    options.given.due = config->due;
    const auto newest = store->newest();
    if (!newest) return fail(newest.error());
    catch_interrupts();
    const auto summary = [&] {
        Progress progress(gathered.photos.size());
        return scan(*store, gathered.photos, options, progress);
    }();
    if (!summary) return fail(summary.error());
    print(*summary);
    std::cout.flush();
    if (summary->stopped) {
        return fail({Error::Kind::io, "", "stopped before all photos were read",
                     "the same command goes on where it was"});
    }
    if (const auto merged = merge_sure_after(*store, *newest); !merged) {
        return fail(merged.error());
    } else if (!merged->empty()) {
        std::cerr << "cardfile: " << counted(std::ssize(*merged), "contact")
                  << " known already, and merged (cardfile merge --undo parts them)\n";
    }
    if (summary->contacts > 0) std::cerr << "cardfile: hint: cardfile list shows them\n";
    const bool all_well = summary->unreadable == 0 && gathered.problems.empty();
    return all_well ? exit_status::done : exit_status::some_unreadable;
}

}  // namespace

std::function<int()> define_scan(CLI::App& app) {
    auto command = std::make_shared<ScanCommand>();
    ScanOptions& options = command->scan;
    app.add_option("PATH", command->paths, "photos, and folders of them")->required();
    app.add_option("--event", options.given.met.event, "where you met these people")
        ->type_name("NAME");
    app.add_option("--met", options.given.met.on,
                   "when, as 2026-11-20; else the date of each photo")
        ->type_name("DATE");
    app.add_option("--country", options.country, "of phone numbers without a dialling code, as DE")
        ->type_name("CC")
        ->transform(country_code());
    app.add_option("--lang", options.lang, "Tesseract model or models, as Latin+Greek")
        ->type_name("MODEL");
    app.add_flag("--again", options.again,
                 "also read what an older reader read, and try what could not be read");
    app.add_option("--jobs", options.jobs, "photos read at the same time; else one a core")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
    app.add_option("--timeout", command->patience_s, "seconds a photo may take; else 60")
        ->type_name("SECONDS")
        ->check(CLI::Range(1, 3600));
    app.add_option("--reader", command->reader,
                   "another reader to run, as \"ssh desk cardfile read\"")
        ->type_name("COMMAND");
    command->db.add_to(app);
    return [command] { return run_scan(*command); };
}

}  // namespace cardfile
