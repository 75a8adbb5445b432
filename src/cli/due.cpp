#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/entry_json.h"
#include "cli/options.h"
#include "cli/say.h"
#include "cli/table.h"
#include "followup/draft.h"
#include "formats/unicode.h"
#include "store/lanes.h"
#include "system/clock.h"

namespace cardfile {
namespace {

struct DueOptions {
    int most = 10;
    bool json = false;
    DatabaseOption db;
};

/// The week ends on Sunday.
LaneDays days_around(const Date& today) {
    using namespace std::chrono;
    const sys_days now(today);
    const auto left = days(7 - static_cast<int>(weekday(now).iso_encoding()));
    return {to_string(Date(now - days(1))), to_string(today), to_string(Date(now + left))};
}

std::string name_of(const Entry& entry) {
    const Contact& contact = entry.contact;
    const std::string company = contact.company ? contact.company->value : "";
    if (!contact.name) return printable(company);
    return printable(contact.name->value + (company.empty() ? "" : ", " + company));
}

/// What helps to remember them, or what there is to do first.
std::string reminder_of(const Entry& entry) {
    if (const std::string talk = talk_of(entry); !talk.empty()) return printable(talk);
    if (entry.contact.emails.empty()) return "(no mail address)";
    return "(what did you talk about? cardfile note " + std::to_string(entry.id) + " …)";
}

void print(const Lane& lane) {
    if (lane.all == 0) return;
    std::cout << lane.name << ": " << lane.all << '\n';
    Table table({"ID", "Due", "Who", "Met", "Talk"});
    for (const Entry& entry : lane.entries) {
        const std::string met =
            entry.met.on + (entry.met.event.empty() ? "" : " " + printable(entry.met.event));
        table.add({std::to_string(entry.id), entry.follow_up.due, name_of(entry), met,
                   reminder_of(entry)});
    }
    table.print(std::cout, terminal_width(STDOUT_FILENO));
    const auto shown = std::ssize(lane.entries);
    if (shown < lane.all) std::cout << "    and " << lane.all - shown << " more\n";
    std::cout << '\n';
}

int run_due(const DueOptions& options) {
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    const auto all = lanes(*store, days_around(today()), options.most);
    if (!all) return fail(all.error());
    std::int64_t sum = 0;
    for (const Lane& lane : *all) {
        sum += lane.all;
        if (!options.json) {
            print(lane);
            continue;
        }
        for (const Entry& entry : lane.entries) std::cout << entry_json(entry, lane.name) << '\n';
    }
    std::cout.flush();
    if (sum == 0) std::cerr << "cardfile: nobody is to be written to\n";
    return exit_status::done;
}

}  // namespace

std::function<int()> define_due(CLI::App& app) {
    auto options = std::make_shared<DueOptions>();
    app.add_option("--most", options->most, "so many a lane; else 10")
        ->type_name("N")
        ->check(CLI::Range(1, 100'000));
    app.add_flag("--json", options->json, "one JSON object a line");
    options->db.add_to(app);
    return [options] { return run_due(*options); };
}

}  // namespace cardfile
