#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/say.h"
#include "store/doctor.h"

namespace cardfile {
namespace {

struct BackupOptions {
    std::string file;
    DatabaseOption db;
};

int run_backup(const BackupOptions& options) {
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    if (auto done = back_up(*store, options.file); !done) return fail(done.error());
    std::cout << "the list is copied to " << options.file << '\n';
    std::cerr << "cardfile: hint: the card pictures are not in it: " << store->pictures().string()
              << '\n';
    return exit_status::done;
}

}  // namespace

std::function<int()> define_backup(CLI::App& app) {
    auto options = std::make_shared<BackupOptions>();
    app.add_option("FILE", options->file, "where the copy goes; must not exist yet")->required();
    options->db.add_to(app);
    return [options] { return run_backup(*options); };
}

}  // namespace cardfile
