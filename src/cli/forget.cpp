#include "store/forget.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/config.h"
#include "cli/options.h"
#include "cli/record_text.h"
#include "cli/say.h"
#include "formats/unicode.h"
#include "store/learned.h"

namespace cardfile {
namespace {

struct ForgetOptions {
    std::int64_t id = 0;
    bool sources = false, yes = false;
    DatabaseOption db;
};

/// A wrong number would be a loss that nothing brings back.
bool is_meant(const Entry& entry) {
    const auto answer =
        answer_to("forget " + printable(display_name(entry.contact)) + " for good? (yes/no)");
    return answer == "yes" || answer == "y";
}

int run_forget(const ForgetOptions& options) {
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    const auto entry = store->entry(options.id);
    if (!entry) return fail(entry.error());
    if (!options.yes && ::isatty(STDIN_FILENO) && !is_meant(*entry)) {
        std::cerr << "cardfile: nothing was forgotten\n";
        return exit_status::failed;
    }
    const auto gone = forget(*store, options.id);
    if (!gone) return fail(gone.error());
    if (auto kept = keep_rules(*store); !kept) return fail(kept.error());
    std::cout << "contact " << options.id << " is forgotten";
    if (gone->pictures > 0) std::cout << ", " << counted(gone->pictures, "picture") << " deleted";
    if (gone->originals > 0) {
        std::cout << ", " << counted(gone->originals, "kept photo") << " deleted";
    }
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
    app.add_flag("--yes", options->yes, "do not ask first, as a terminal is asked");
    options->db.add_to(app);
    return [options] { return run_forget(*options); };
}

}  // namespace cardfile
