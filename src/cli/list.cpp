#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

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
    bool json = false;
};

std::string marked(const Field& field, const std::string& text) {
    return printable(text) + (field.confidence < review_below ? " ?" : "");
}

std::string marked(const Field& field) {
    return marked(field, field.value);
}

template <class T>
std::string cell(const std::optional<T>& field) {
    return field ? marked(*field) : "";
}

/// The number to call first: any but a fax, unless there is nothing else.
std::string phone_cell(const Contact& contact) {
    const Phone* best = nullptr;
    for (const Phone& phone : contact.phones) {
        if (!best || (best->type == PhoneType::fax && phone.type != PhoneType::fax)) best = &phone;
    }
    if (!best) return "";
    return marked(*best, spaced_number(*best)) + (best->type == PhoneType::fax ? " (fax)" : "");
}

void print_table(const std::vector<Entry>& entries) {
    Table table({"ID", "Name", "Company", "Title", "E-mail", "Phone", "Due"});
    for (const Entry& entry : entries) {
        const Contact& contact = entry.contact;
        table.add({std::to_string(entry.id), cell(contact.name), cell(contact.company),
                   cell(contact.title),
                   contact.emails.empty() ? "" : marked(contact.emails.front()),
                   phone_cell(contact), entry.follow_up.due});
    }
    table.print(std::cout, terminal_width(STDOUT_FILENO));
}

void print_count(const std::vector<Entry>& entries) {
    const auto doubtful = std::count_if(entries.begin(), entries.end(),
                                        [](const Entry& entry) { return entry.to_review; });
    std::cout.flush();  // before the errors' stream, where both are one terminal
    std::cerr << "cardfile: " << counted(static_cast<std::int64_t>(entries.size()), "contact");
    if (doubtful > 0) std::cerr << ", " << doubtful << " to review (? marks what is doubtful)";
    std::cerr << '\n';
}

int run_list(const ListOptions& options) {
    std::string query;
    for (const std::string& word : options.query) query += word + " ";
    const auto entries =
        options.db.open_existing().and_then([&](Store store) { return store.find(query); });
    if (!entries) return fail(entries.error());
    if (options.json) {
        for (const Entry& entry : *entries) std::cout << entry_json(entry) << '\n';
        return exit_status::done;
    }
    if (!entries->empty()) print_table(*entries);
    print_count(*entries);
    return exit_status::done;
}

}  // namespace

std::function<int()> define_list(CLI::App& app) {
    auto options = std::make_shared<ListOptions>();
    app.add_option("QUERY", options->query, "words that must all stand in a contact, in any field");
    app.add_flag("--json", options->json, "one JSON object a line");
    options->db.add_to(app);
    return [options] { return run_list(*options); };
}

}  // namespace cardfile
