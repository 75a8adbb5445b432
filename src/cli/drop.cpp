#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/say.h"
#include "store/corrections.h"

namespace cardfile {
namespace {

struct DropOptions {
    std::vector<std::int64_t> ids;
    DatabaseOption db;
};

int run_drop(const DropOptions& options) {
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    for (const std::int64_t id : options.ids) {
        if (const auto entry = store->entry(id); !entry) return fail(entry.error());
    }
    if (auto done = drop(*store, options.ids); !done) return fail(done.error());
    std::cout << counted(std::ssize(options.ids), "contact") << " taken off the list\n";
    return exit_status::done;
}

}  // namespace

std::function<int()> define_drop(CLI::App& app) {
    auto options = std::make_shared<DropOptions>();
    app.add_option("ID", options->ids, "contacts that are none: junk the reader made")->required();
    options->db.add_to(app);
    return [options] { return run_drop(*options); };
}

}  // namespace cardfile
