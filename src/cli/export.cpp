#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/say.h"
#include "formats/contact_csv.h"
#include "system/durable_write.h"

namespace cardfile {
namespace {

struct ExportOptions {
    std::string file;
    DatabaseOption db;
    bool byte_order_mark = false;
};

ContactRow row_of(const Entry& entry, const Store& store) {
    ContactRow row;
    row.contact = entry.contact;
    row.met_on = entry.met.on;
    row.met_at = entry.met.event;
    row.follow_up_on = entry.follow_up.due;
    row.status = entry.follow_up.state;
    row.id = entry.id;
    if (entry.cards.empty()) return row;
    const EntryCard& card = entry.cards.front();
    row.photo = card.photo;
    if (!card.picture.empty()) row.picture = (store.pictures() / card.picture).string();
    return row;
}

int run_export(const ExportOptions& options) {
    const bool to_output = options.file == "-";
    if (!to_output && !options.file.ends_with(".csv")) {
        return fail({Error::Kind::usage, options.file, "only .csv files can be written",
                     "cardfile export contacts.csv"});
    }
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    const auto entries = store->find("");
    if (!entries) return fail(entries.error());
    std::string text = options.byte_order_mark ? "\xef\xbb\xbf" : "";
    text += contact_csv_header();
    for (const Entry& entry : *entries) text += contact_csv_record(row_of(entry, *store));
    if (to_output) {
        std::cout << text;
        return exit_status::done;
    }
    if (auto written = durable_write(options.file, text); !written) return fail(written.error());
    std::cout << counted(static_cast<std::int64_t>(entries->size()), "contact") << " written to "
              << options.file << '\n';
    return exit_status::done;
}

}  // namespace

std::function<int()> define_export(CLI::App& app) {
    auto options = std::make_shared<ExportOptions>();
    app.add_option("FILE", options->file, "where to; - is standard output")->required();
    app.add_flag("--bom", options->byte_order_mark,
                 "begin with a byte order mark, without which Excel spoils accents");
    options->db.add_to(app);
    return [options] { return run_export(*options); };
}

}  // namespace cardfile
