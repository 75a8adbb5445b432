#include "cli/reading_options.h"

#include <iostream>

#include "cli/config.h"
#include "cli/options.h"
#include "formats/date.h"
#include "system/confine.h"

namespace cardfile {
namespace {

/// This very program, or what --reader names, to which the options of `read` are added.
std::vector<std::string> reader_command(const std::string& given) {
    if (given.empty()) return {"/proc/self/exe", "read", "--confined"};
    return {"sh", "-c", given + " \"$@\"", "sh"};
}

}  // namespace

void ReadingOptions::add_to(CLI::App& app) {
    Meeting& met = scan.given.met;
    app.add_option("--event", met.event, "where you met these people")->type_name("NAME");
    app.add_option("--met", met.on, "when, as 2026-11-20; else the date of each photo")
        ->type_name("DATE");
    app.add_option("--country", scan.country, "of phone numbers without a dialling code, as DE")
        ->type_name("CC")
        ->transform(country_code());
    app.add_option("--lang", scan.lang,
                   "Tesseract model or models, as Latin+Greek; else our own, cards")
        ->type_name("MODEL");
    app.add_flag("--keep-originals", scan.keep_originals,
                 "keep a copy of each photo beside the list");
    app.add_option("--jobs", scan.jobs, "photos read at the same time; else one a core")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
    app.add_option("--timeout", patience_s, "seconds a photo may take; else 60")
        ->type_name("SECONDS")
        ->check(CLI::Range(1, 3600));
    app.add_option("--reader", reader, "another reader to run, as \"ssh desk cardfile read\"")
        ->type_name("COMMAND");
}

Result<ScanOptions> ReadingOptions::complete() const {
    const std::string& day = scan.given.met.on;
    if (!day.empty() && !parse_date(day)) {
        return failure(Error::Kind::usage, "", "--met " + day + ": not a date",
                       "write it as 2026-11-20");
    }
    const auto config = read_config();
    if (!config) return tl::unexpected(config.error());
    if (const std::string gap = confinement_gap(); reader.empty() && !gap.empty()) {
        std::cerr << "cardfile: readers are confined " << gap << '\n';
    }
    ScanOptions options = scan;
    options.given.due = config->due;
    options.reader = reader_command(reader);
    options.patience = std::chrono::seconds(patience_s);
    return options;
}

}  // namespace cardfile
