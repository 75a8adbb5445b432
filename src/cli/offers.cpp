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
#include "store/again.h"

namespace cardfile {
namespace {

struct OffersOptions {
    std::vector<std::int64_t> ids;
    bool take = false, leave = false, json = false;
    DatabaseOption db;
};

Result<std::vector<Offer>> offers_meant(Store& store, const OffersOptions& options) {
    if (options.ids.empty()) return offers(store);
    std::vector<Offer> meant;
    for (const std::int64_t id : options.ids) {
        if (const auto entry = store.entry(id); !entry) return tl::unexpected(entry.error());
        auto of_one = offers(store, id);
        if (!of_one) return of_one;
        for (Offer& offer : *of_one) meant.push_back(std::move(offer));
    }
    return meant;
}

void print_json(const Offer& offer) {
    for (const Difference& difference : offer.differences) {
        std::cout << dump(Json{{"id", offer.entry.id},
                               {"field", difference.kind},
                               {"now", difference.now},
                               {"again", difference.again}})
                  << '\n';
    }
}

int list_offers(const std::vector<Offer>& offers, const OffersOptions& options) {
    Table table({"ID", "Name", "Field", "On the list", "Read again"});
    for (const Offer& offer : offers) {
        if (options.json) print_json(offer);
        const auto& name = offer.entry.contact.name;
        for (const Difference& difference : offer.differences) {
            table.add({std::to_string(offer.entry.id), name ? printable(name->value) : "",
                       difference.kind, printable(difference.now), printable(difference.again)});
        }
    }
    if (options.json) return exit_status::done;
    if (!offers.empty()) table.print(std::cout, terminal_width(STDOUT_FILENO));
    std::cout.flush();
    std::cerr << "cardfile: " << counted(std::ssize(offers), "contact") << " read otherwise\n";
    if (!offers.empty()) {
        std::cerr << "cardfile: hint: cardfile offers --take ID, or --leave ID\n";
    }
    return exit_status::done;
}

int run_offers(const OffersOptions& options) {
    if ((options.take || options.leave) && options.ids.empty()) {
        return fail({Error::Kind::usage, "", "name the contacts", "cardfile offers --take 12"});
    }
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    const auto meant = offers_meant(*store, options);
    if (!meant) return fail(meant.error());
    if (!options.take && !options.leave) return list_offers(*meant, options);
    for (const Offer& offer : *meant) {
        const std::int64_t id = offer.entry.id;
        const auto done = options.take ? take_offer(*store, id) : leave_offer(*store, id);
        if (!done) return fail(done.error());
        std::cout << "contact " << id
                  << (options.take ? " is as it was read again\n" : " stays as it is\n");
    }
    if (meant->empty()) std::cerr << "cardfile: nothing was read otherwise\n";
    return exit_status::done;
}

}  // namespace

std::function<int()> define_offers(CLI::App& app) {
    auto options = std::make_shared<OffersOptions>();
    app.add_option("ID", options->ids, "contacts, by their numbers in cardfile list; else all");
    auto* take = app.add_flag("--take", options->take, "they become as they were read again");
    app.add_flag("--leave", options->leave, "they stay as they are; the offer is not made again")
        ->excludes(take);
    app.add_flag("--json", options->json, "one JSON object a line");
    options->db.add_to(app);
    return [options] { return run_offers(*options); };
}

}  // namespace cardfile
