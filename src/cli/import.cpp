#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/record_text.h"
#include "cli/say.h"
#include "formats/people_read.h"
#include "store/people.h"

namespace cardfile {
namespace {

constexpr std::size_t most_bytes = 256 << 20;  // 100,000 rows of Google's have some 40 MB

struct ImportOptions {
    std::string file;
    DatabaseOption db;
};

Result<std::string> text_of(const std::string& file) {
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored)) {
        return failure(Error::Kind::unreadable, file, "is a folder",
                       "cat " + file + "/*.vcf > all.vcf makes one file of vCards");
    }
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) return failure(Error::Kind::missing, file, "cannot be read");
    if (text.str().size() > most_bytes)
        return failure(Error::Kind::unreadable, file, "is larger than 256 MB");
    return text.str();
}

int run_import(const ImportOptions& options) {
    const auto text = text_of(options.file);
    if (!text) return fail(text.error());
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
    app.add_option("FILE", options->file, "vCards, or CSV of Google, Outlook, LinkedIn or cardfile")
        ->required();
    options->db.add_to(app);
    return [options] { return run_import(*options); };
}

}  // namespace cardfile
