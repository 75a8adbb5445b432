#include "store/forget.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/say.h"
#include "formats/unicode.h"

namespace cardfile {
namespace {

struct ForgetOptions {
    std::int64_t id = 0;
    bool sources = false;
    DatabaseOption db;
};

int run_forget(const ForgetOptions& options) {
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    if (const auto entry = store->entry(options.id); !entry) return fail(entry.error());
    const auto gone = forget(*store, options.id);
    if (!gone) return fail(gone.error());
    std::cout << "contact " << options.id << " is forgotten";
    if (gone->pictures > 0) std::cout << ", " << counted(gone->pictures, "picture") << " deleted";
    if (gone->backups > 0)
        std::cout << ", " << counted(gone->backups, "older copy of the list") << " deleted";
    std::cout << '\n';
    int status = exit_status::done;
    for (const auto& source : gone->sources) {
        std::error_code error;
        const bool removed = options.sources && std::filesystem::remove(source, error);
        if (error) status = fail({Error::Kind::io, source, error.message()});
        std::cout << (removed ? "deleted: " : "your photo is still there: ")
                  << printable(source.string()) << '\n';
    }
    for (const auto& source : gone->shared_sources) {
        std::cout << "your photo shows others too, and stays: " << printable(source.string())
                  << '\n';
    }
    return status;
}

}  // namespace

std::function<int()> define_forget(CLI::App& app) {
    auto options = std::make_shared<ForgetOptions>();
    app.add_option("ID", options->id, "the contact's number in cardfile list")->required();
    app.add_flag("--sources", options->sources, "delete your photos of them too");
    options->db.add_to(app);
    return [options] { return run_forget(*options); };
}

}  // namespace cardfile
