#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/config.h"
#include "cli/options.h"
#include "cli/record_text.h"
#include "cli/say.h"
#include "followup/due.h"
#include "formats/unicode.h"
#include "store/corrections.h"
#include "store/same.h"

namespace cardfile {
namespace {

struct AddOptions {
    std::vector<std::string> assignments;
    DayOption met;
    DatabaseOption db;
};

/// Somebody of the list may be meant, by another name or with an older address.
int tell_of_pairs(Store& store, std::int64_t id) {
    const auto pairs = same_as(store, id);
    if (!pairs) return fail(pairs.error());
    std::cout.flush();
    for (const Pair& pair : *pairs) {
        std::cerr << "cardfile: hint: may be contact " << pair.one << " (" << evidence_text(pair)
                  << "): cardfile merge " << pair.one << " " << id << '\n';
    }
    return exit_status::done;
}

int run_add(const AddOptions& options) {
    const auto lines = assigned({}, options.assignments);
    if (!lines) return fail(lines.error());
    auto entry = entry_of(*lines, {});
    if (!entry) return fail(entry.error());
    const std::string name = display_name(entry->contact);
    if (name.empty()) {
        return fail({Error::Kind::usage, "", "a name or a company is needed",
                     "cardfile add name=\"Ada Example\" email=ada@example.com"});
    }
    const auto day = options.met.day();
    if (!day) return fail(day.error());
    if (entry->met.on.empty()) entry->met.on = to_string(*day);
    if (entry->source.empty()) entry->source = "typed by hand";
    entry->follow_up.state = "to write";
    const auto config = read_config();
    if (!config) return fail(config.error());
    entry->follow_up.due =
        to_string(due_after(parse_date(entry->met.on).value_or(*day), config->due));
    const auto path = options.db.path();
    if (!path) return fail(path.error());
    auto store = Store::open(*path);
    if (!store) return fail(store.error());
    const auto id = add(*store, *entry, "add " + name);
    if (!id) return fail(id.error());
    std::cout << "contact " << *id << ": " << printable(name) << '\n';
    return tell_of_pairs(*store, *id);
}

}  // namespace

std::function<int()> define_add(CLI::App& app) {
    auto options = std::make_shared<AddOptions>();
    app.add_option("FIELD=VALUE", options->assignments,
                   "name=, email=, mobile=, company=, event=, …")
        ->required();
    options->met.add_to(app);
    options->db.add_to(app);
    return [options] { return run_add(*options); };
}

}  // namespace cardfile
