#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/say.h"
#include "formats/unicode.h"
#include "store/corrections.h"
#include "store/learned.h"

namespace cardfile {

std::function<int()> define_undo(CLI::App& app) {
    auto db = std::make_shared<DatabaseOption>();
    db->add_to(app);
    return [db] {
        const auto what = db->open_existing().and_then([](Store store) -> Result<std::string> {
            auto taken_back = undo(store);
            if (!taken_back) return taken_back;
            return keep_rules(store).map([&] { return *taken_back; });
        });
        if (!what) return fail(what.error());
        std::cout << "taken back: " << printable(*what) << '\n';
        return exit_status::done;
    };
}

}  // namespace cardfile
