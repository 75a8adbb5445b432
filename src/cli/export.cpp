#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/export_folder.h"
#include "cli/export_formats.h"
#include "cli/options.h"
#include "cli/say.h"
#include "system/clock.h"
#include "system/durable_write.h"

namespace cardfile {
namespace {

constexpr int rows_at_a_time = 500;  // so that a long list never stands in memory whole

struct ExportOptions {
    std::string file;
    std::string format;
    std::vector<std::string> query;
    FilterOption filter;
    DatabaseOption db;
    bool byte_order_mark = false;
    bool pictures = false;
    bool overwrite = false;

    [[nodiscard]] bool narrows() const {
        return !query.empty() || !filter.event.empty() || !filter.tag.empty() || filter.due;
    }
};

ExportContext context_for(const Store& store, const ExportOptions& options) {
    std::string stamp = now_utc();
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
    return {store.pictures(), options.pictures, stamp};
}

/// Calls take(entry) for each contact that is meant, page by page.
template <class Take>
Result<void> for_each_entry(Store& store, const Filter& filter, const Take& take) {
    for (Range range{.most = rows_at_a_time};;) {
        const auto part = store.find(filter, range);
        if (!part) return tl::unexpected(part.error());
        for (const Entry& entry : *part) {
            if (Result<void> taken = take(entry); !taken) return taken;
        }
        if (std::ssize(*part) < range.most) return {};
        range.after = part->back().id;
    }
}

int export_folder(Store& store, const ExportOptions& options) {
    const auto format = export_format(options.format.empty() ? "vcard" : options.format, "");
    if (!format) return fail(format.error());
    const ExportContext context = context_for(store, options);
    VcardFolder folder(options.file, *format);
    folder.overwrite = options.overwrite;
    auto done = for_each_entry(store, options.filter.filter(options.query),
                               [&](const Entry& entry) { return folder.put(entry, context); });
    // who is only filtered out is not gone
    if (done && !options.narrows()) done = folder.remove_others();
    const auto remembered = folder.remember();
    if (!done) return fail(done.error());
    if (!remembered) return fail(remembered.error());
    std::cout << counted(folder.written, "vCard") << " written to " << options.file << ", "
              << folder.removed << " removed\n";
    if (folder.changed_elsewhere == 0) return exit_status::done;
    std::cout.flush();
    std::cerr << "cardfile: " << counted(folder.changed_elsewhere, "vCard")
              << " changed or deleted elsewhere, as on a phone, and left so\n"
                 "cardfile: hint: cardfile edit takes a change over; --overwrite writes ours\n";
    return exit_status::done;
}

bool is_folder(const std::string& file) {
    std::error_code ignored;
    return file.ends_with('/') || std::filesystem::is_directory(file, ignored);
}

int run_export(const ExportOptions& options) {
    const bool to_output = options.file == "-";
    const bool folder = !to_output && is_folder(options.file);
    const std::string name = to_output && options.format.empty() ? "csv" : options.format;
    const auto format = export_format(folder && name.empty() ? "vcard" : name, options.file);
    if (!format) return fail(format.error());
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    if (folder) return export_folder(*store, options);

    const ExportContext context = context_for(*store, options);
    std::string text = options.byte_order_mark ? "\xef\xbb\xbf" : "";
    text += format->head();
    std::int64_t records = 0;
    const auto done =
        for_each_entry(*store, options.filter.filter(options.query), [&](const Entry& entry) {
            const std::string record = format->record(entry, context);
            if (record.empty()) return Result<void>();
            if (records++ > 0) text += format->between;
            text += record;
            return Result<void>();
        });
    if (!done) return fail(done.error());
    text += format->tail();
    if (to_output) {
        std::cout << text;
        return exit_status::done;
    }
    if (auto written = durable_write(options.file, text); !written) return fail(written.error());
    std::cout << counted(records, "contact") << " written to " << options.file << '\n';
    return exit_status::done;
}

}  // namespace

std::function<int()> define_export(CLI::App& app) {
    auto options = std::make_shared<ExportOptions>();
    app.add_option("FILE", options->file,
                   "where to, its ending says what; - is standard output, a folder/ gets vCards")
        ->required();
    app.add_option("QUERY", options->query, "only contacts with these words, as for list");
    app.add_option("--format", options->format,
                   "csv, google, outlook, vcard, vcard4, ics, json, jsonl or html")
        ->type_name("NAME");
    app.add_flag("--pictures", options->pictures, "vCards with the cards' pictures");
    app.add_flag("--overwrite", options->overwrite,
                 "for a folder/: also vCards that were changed or deleted elsewhere since");
    app.add_flag("--bom", options->byte_order_mark,
                 "begin with a byte order mark, without which Excel spoils accents");
    options->filter.add_to(app);
    options->db.add_to(app);
    return [options] { return run_export(*options); };
}

}  // namespace cardfile
