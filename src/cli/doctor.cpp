#include "store/doctor.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/say.h"
#include "cli/table.h"
#include "formats/unicode.h"
#include "store/accuracy.h"

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

int tell_accuracy(const DatabaseOption& db) {
    auto store = db.open_existing();
    if (!store) return fail(store.error());
    const auto found = accuracies(*store);
    if (!found) return fail(found.error());
    if (found->contacts == 0) {
        std::cout << "no contact was edited yet, so nobody knows how well the cards were read\n";
        return exit_status::done;
    }
    std::cout << "of the cards of " << counted(found->contacts, "contact") << " that you edited:\n";
    Table table({"field", "right", "of those read", "you typed"});
    for (const Accuracy& kind : found->kinds)
        table.add({kind.kind, std::to_string(kind.right), std::to_string(kind.read),
                   std::to_string(kind.typed)});
    table.print(std::cout, 0);
    return exit_status::done;
}

struct DoctorOptions {
    DatabaseOption db;
    bool accuracy = false;
};

}  // namespace

std::function<int()> define_doctor(CLI::App& app) {
    auto options = std::make_shared<DoctorOptions>();
    app.add_flag("--accuracy", options->accuracy,
                 "tell how often each kind of field was read right on the cards you edited");
    options->db.add_to(app);
    return [options] {
        return options->accuracy ? tell_accuracy(options->db) : run_doctor(options->db);
    };
}

}  // namespace cardfile
