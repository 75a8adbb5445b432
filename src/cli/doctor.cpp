#include "store/doctor.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/say.h"
#include "formats/unicode.h"

namespace cardfile {
namespace {

int run_doctor(const DatabaseOption& db) {
    auto store = db.open_existing();
    if (!store) return fail(store.error());
    const auto findings = examine(*store);
    if (!findings) return fail(findings.error());
    for (const std::string& what : findings->mended) {
        std::cout << "mended: " << printable(what) << '\n';
    }
    for (const std::string& what : findings->broken) {
        std::cout << "broken: " << printable(what) << '\n';
    }
    std::cout << counted(findings->photos, "photo") << ", "
              << counted(findings->contacts, "contact") << ", "
              << counted(findings->pictures, "picture");
    if (findings->originals > 0) std::cout << ", " << counted(findings->originals, "kept photo");
    std::cout << " looked at: "
              << (findings->broken.empty()
                      ? "all is well"
                      : counted(std::ssize(findings->broken), "thing") + " to see to")
              << '\n';
    return findings->broken.empty() ? exit_status::done : exit_status::failed;
}

}  // namespace

std::function<int()> define_doctor(CLI::App& app) {
    auto db = std::make_shared<DatabaseOption>();
    db->add_to(app);
    return [db] { return run_doctor(*db); };
}

}  // namespace cardfile
