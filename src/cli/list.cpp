#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "card/review.h"
#include "cli/command.h"
#include "cli/entry_json.h"
#include "cli/options.h"
#include "cli/say.h"
#include "cli/table.h"
#include "formats/phone_text.h"
#include "formats/unicode.h"

namespace cardfile {
namespace {

struct ListOptions {
    std::vector<std::string> query;
    DatabaseOption db;
    FilterOption filter;
    int page = 0;  ///< 0: the first page of a table, but everything as JSON
    bool all = false;
    bool json = false;
};

constexpr int page_rows = 100;       // what a person looks through
constexpr int rows_at_a_time = 500;  // of a long list, so that it never stands in memory whole

std::string marked(std::string_view kind, const Field& field, const std::string& text) {
    return printable(text) + (field.confidence < review_below_of(kind) ? " ?" : "");
}

template <class T>
std::string cell(std::string_view kind, const std::optional<T>& field) {
    return field ? marked(kind, *field, field->value) : "";
}

/// The number to call first: any but a fax, unless there is nothing else.
std::string phone_cell(const Contact& contact) {
    const Phone* best = nullptr;
    for (const Phone& phone : contact.phones) {
        if (!best || (best->type == PhoneType::fax && phone.type != PhoneType::fax)) best = &phone;
    }
    if (!best) return "";
    return marked("phone", *best, spaced_number(*best)) +
           (best->type == PhoneType::fax ? " (fax)" : "");
}

void print_table(const std::vector<Entry>& entries) {
    Table table({"ID", "Name", "Company", "Title", "E-mail", "Phone", "Due"});
    for (const Entry& entry : entries) {
        const Contact& contact = entry.contact;
        table.add({std::to_string(entry.id), cell("name", contact.name),
                   cell("company", contact.company), cell("title", contact.title),
                   contact.emails.empty()
                       ? ""
                       : marked("email", contact.emails.front(), contact.emails.front().value),
                   phone_cell(contact), entry.follow_up.due});
    }
    table.print(std::cout, terminal_width(STDOUT_FILENO));
}

void print_count(const Count& count, std::int64_t shown, std::int64_t first) {
    std::cout.flush();  // before the errors' stream, where both are one terminal
    std::cerr << "cardfile: " << counted(count.all, "contact");
    if (shown > 0 && shown < count.all) {
        std::cerr << ", here " << first + 1 << " to " << first + shown;
    }
    if (count.to_review > 0) {
        std::cerr << ", " << count.to_review << " to review (? marks what is doubtful)";
    }
    std::cerr << '\n';
    if (first == 0 && shown < count.all) {
        std::cerr << "cardfile: hint: --page 2 shows the next, --all all of them\n";
    }
}

int print_json(Store& store, const Filter& filter) {
    for (Range range{.most = rows_at_a_time};;) {
        const auto part = store.find(filter, range);
        if (!part) return fail(part.error());
        for (const Entry& entry : *part) std::cout << entry_json(entry) << '\n';
        if (std::ssize(*part) < range.most) return exit_status::done;
        range.after = part->back().id;
    }
}

int run_list(const ListOptions& options) {
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    const Filter filter = options.filter.filter(options.query);
    if (options.json && options.page == 0) return print_json(*store, filter);
    Range range;
    if (!options.all) {
        range.skip = std::int64_t{page_rows} * std::max(0, options.page - 1);
        range.most = page_rows;
    }
    const auto entries = store->find(filter, range);
    if (!entries) return fail(entries.error());
    if (options.json) {
        for (const Entry& entry : *entries) std::cout << entry_json(entry) << '\n';
        return exit_status::done;
    }
    const auto count = store->count(filter);
    if (!count) return fail(count.error());
    if (!entries->empty()) print_table(*entries);
    print_count(*count, std::ssize(*entries), range.skip);
    return exit_status::done;
}

}  // namespace

std::function<int()> define_list(CLI::App& app) {
    auto options = std::make_shared<ListOptions>();
    app.add_option("QUERY", options->query,
                   "words with which words of the contact begin, in any field or note");
    options->filter.add_to(app);
    app.add_option("--page", options->page, "the second hundred, the third, …")
        ->type_name("N")
        ->check(CLI::Range(1, 1'000'000));
    app.add_flag("--all", options->all, "all of them, not in pages");
    app.add_flag("--json", options->json, "one JSON object a line, all of them");
    options->db.add_to(app);
    return [options] { return run_list(*options); };
}

}  // namespace cardfile
