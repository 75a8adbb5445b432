#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/command.h"
#include "cli/config.h"
#include "cli/options.h"
#include "cli/record_text.h"
#include "cli/say.h"
#include "cli/settle.h"
#include "formats/date.h"
#include "formats/people_read.h"
#include "intake/lines.h"
#include "store/learned.h"
#include "store/people.h"

namespace cardfile {
namespace {

constexpr std::size_t most_bytes = 256 << 20;  // 100,000 rows of Google's have some 40 MB

struct ImportOptions {
    std::string file, pictures;
    Introduction given;
    DatabaseOption db;
};

Result<std::string> text_of(const std::string& file) {
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored)) {
        return failure(Error::Kind::unreadable, file, "is a folder",
                       "cat " + file + "/*.vcf > all.vcf makes one file of vCards");
    }
    std::ifstream opened;
    if (file != "-") opened.open(file, std::ios::binary);
    std::istream& stream = file == "-" ? std::cin : opened;
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) return failure(Error::Kind::missing, file, "cannot be read");
    if (text.str().size() > most_bytes)
        return failure(Error::Kind::unreadable, file, "is larger than 256 MB");
    return text.str();
}

/// What `cardfile read` prints begins so; no vCard and no CSV does.
bool is_readings(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    return begin != text.npos && text[begin] == '{';
}

int import_readings(ImportOptions options, std::string_view text) {
    if (!options.given.met.on.empty() && !parse_date(options.given.met.on)) {
        return fail({Error::Kind::usage, "", "--met " + options.given.met.on + ": not a date",
                     "write it as 2026-11-20"});
    }
    auto readings = readings_of(text);
    if (!readings) {
        if (readings.error().where.empty()) readings.error().where = options.file;
        return fail(readings.error());
    }
    const auto path = options.db.path();
    if (!path) return fail(path.error());
    auto store = Store::open(*path);
    if (!store) return fail(store.error());
    const auto config = read_config();
    if (!config) return fail(config.error());
    options.given.due = config->due;
    const auto summary =
        save_readings(*store, std::move(*readings), options.given, options.pictures);
    if (!summary) return fail(summary.error());
    std::cout << counted(summary->photos, "photo") << ", " << counted(summary->cards, "card")
              << ", " << counted(summary->contacts, "contact") << " added, " << summary->seen
              << " already seen, " << summary->unreadable << " unreadable\n";
    std::cout.flush();
    if (const auto settled = settle(*store); !settled) return fail(settled.error());
    return summary->unreadable == 0 ? exit_status::done : exit_status::some_unreadable;
}

int run_import(const ImportOptions& options) {
    const auto text = text_of(options.file);
    if (!text) return fail(text.error());
    if (is_readings(*text)) return import_readings(options, *text);
    auto people = read_people(*text);
    if (!people) {
        people.error().where = options.file;
        return fail(people.error());
    }
    std::vector<Entry> entries;
    for (Contact& contact : *people) {
        Entry& entry = entries.emplace_back();
        complete_numbers(contact);
        entry.contact = std::move(contact);
        entry.source = "import of " + std::filesystem::path(options.file).filename().string();
        entry.follow_up.state = "closed";  // known before: nothing is to be written because of it
    }
    const auto path = options.db.path();
    if (!path) return fail(path.error());
    auto store = Store::open(*path);
    if (!store) return fail(store.error());
    const auto done = add_people(*store, entries, "import " + options.file);
    if (!done) return fail(done.error());
    if (auto kept = keep_rules(*store); !kept) return fail(kept.error());
    std::cout << counted(done->added, "contact") << " added, " << done->known
              << " already on the list\n";
    std::cout.flush();
    if (done->maybe_known > 0) {
        std::cerr << "cardfile: hint: " << done->maybe_known << " of them may be"
                  << " on the list by another card; cardfile merge shows the pairs\n";
    }
    return exit_status::done;
}

}  // namespace

std::function<int()> define_import(CLI::App& app) {
    auto options = std::make_shared<ImportOptions>();
    app.add_option("FILE", options->file,
                   "vCards, CSV of Google, Outlook, LinkedIn or cardfile, or the lines of cardfile "
                   "read; - is standard input")
        ->required();
    app.add_option("--pictures", options->pictures,
                   "of those lines: where read put the card pictures")
        ->type_name("DIR");
    app.add_option("--event", options->given.met.event,
                   "of those lines: where you met these people")
        ->type_name("NAME");
    app.add_option("--met", options->given.met.on, "of those lines: when, as 2026-11-20")
        ->type_name("DATE");
    options->db.add_to(app);
    return [options] { return run_import(*options); };
}

}  // namespace cardfile
