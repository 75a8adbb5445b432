#include "store/events.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/say.h"
#include "cli/table.h"
#include "formats/json_values.h"
#include "formats/unicode.h"

namespace cardfile {
namespace {

struct EventsOptions {
    DatabaseOption db;
    bool json = false;
};

std::string days_of(const EventSummary& event) {
    if (event.first_on == event.last_on) return event.first_on;
    return event.first_on + " to " + event.last_on;
}

int run_events(const EventsOptions& options) {
    const auto all = options.db.open_existing().and_then([](Store store) { return events(store); });
    if (!all) return fail(all.error());
    Table table({"Contacts", "To write", "Event", "Days"});
    for (const EventSummary& event : *all) {
        if (options.json) {
            std::cout << dump(Json{{"event", event.name},
                                   {"first_on", event.first_on},
                                   {"last_on", event.last_on},
                                   {"contacts", event.contacts},
                                   {"to_write", event.to_write}})
                      << '\n';
        }
        table.add({std::to_string(event.contacts), std::to_string(event.to_write),
                   printable(event.name), days_of(event)});
    }
    if (!options.json && !all->empty()) table.print(std::cout, terminal_width(STDOUT_FILENO));
    return exit_status::done;
}

}  // namespace

std::function<int()> define_events(CLI::App& app) {
    auto options = std::make_shared<EventsOptions>();
    app.add_flag("--json", options->json, "one JSON object a line");
    options->db.add_to(app);
    return [options] { return run_events(*options); };
}

}  // namespace cardfile
