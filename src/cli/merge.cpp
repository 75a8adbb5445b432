#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/record_text.h"
#include "cli/say.h"
#include "cli/table.h"
#include "formats/json_values.h"
#include "formats/unicode.h"
#include "store/backs.h"
#include "store/learned.h"
#include "store/same.h"

namespace cardfile {
namespace {

struct MergeOptions {
    std::vector<std::int64_t> ids;
    bool sure = false, undo = false, different = false, json = false;
    DatabaseOption db;
};

std::string name_at(Store& store, std::int64_t id) {
    const auto entry = store.entry(id);
    return entry ? printable(display_name(entry->contact)) : "";
}

int list_pairs(Store& store, const MergeOptions& options) {
    const auto all = pairs(store);
    if (!all) return fail(all.error());
    Table table({"Sure", "One", "Other", "Because"});
    for (const Pair& pair : *all) {
        if (options.json) {
            std::cout << dump(Json{{"one", pair.one},
                                   {"other", pair.other},
                                   {"score", std::round(pair.score * 1000) / 1000},
                                   {"evidence", pair.evidence}})
                      << '\n';
        }
        table.add({std::to_string(std::lround(pair.score * 100)) + " %",
                   std::to_string(pair.one) + " " + name_at(store, pair.one),
                   std::to_string(pair.other) + " " + name_at(store, pair.other),
                   evidence_text(pair)});
    }
    if (options.json) return exit_status::done;
    if (!all->empty()) table.print(std::cout, terminal_width(STDOUT_FILENO));
    std::cout.flush();
    std::cerr << "cardfile: " << counted(std::ssize(*all), "pair") << " that may be one person\n";
    if (!all->empty()) {
        std::cerr << "cardfile: hint: cardfile merge ONE OTHER; --different when they are two; "
                     "--sure merges from 97 %\n";
    }
    return exit_status::done;
}

int merge_all_sure(Store& store) {
    const auto backs = join_backs(store);
    if (!backs) return fail(backs.error());
    for (const Pair& pair : *backs) {
        std::cout << "contact " << pair.one << " has its back: " << evidence_text(pair) << '\n';
    }
    const auto merged = merge_sure(store);
    if (!merged) return fail(merged.error());
    for (const Pair& pair : *merged) {
        std::cout << "contact " << pair.other << " is now part of " << pair.one << ": "
                  << evidence_text(pair) << '\n';
    }
    std::cout << counted(std::ssize(*merged), "contact") << " merged\n";
    return exit_status::done;
}

int part_again(Store& store, std::int64_t id) {
    if (auto done = part(store, id); !done) return fail(done.error());
    std::cout << "contact " << id << " stands for itself again\n";
    return exit_status::done;
}

int merge_two(Store& store, const MergeOptions& options) {
    const std::int64_t one = options.ids[0], other = options.ids[1];
    for (const std::int64_t id : {one, other}) {
        if (const auto entry = store.entry(id); !entry) return fail(entry.error());
    }
    const auto done =
        options.different ? call_different(store, one, other) : merge(store, one, other);
    if (!done) return fail(done.error());
    std::cout << "contact " << other << (options.different ? " is not " : " is now part of ") << one
              << '\n';
    return exit_status::done;
}

int run_merge(const MergeOptions& options) {
    const std::size_t wanted = options.undo          ? 1
                               : options.different   ? 2
                               : options.ids.empty() ? 0
                                                     : 2;
    if (options.ids.size() != wanted) {
        return fail({Error::Kind::usage, "", "two contacts are needed, with --undo one",
                     "cardfile merge 12 14"});
    }
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    if (wanted == 0 && !options.sure) return list_pairs(*store, options);
    const int status = wanted == 1   ? part_again(*store, options.ids[0])
                       : wanted == 2 ? merge_two(*store, options)
                                     : merge_all_sure(*store);
    if (auto kept = keep_rules(*store); !kept) return fail(kept.error());
    return status;
}

}  // namespace

std::function<int()> define_merge(CLI::App& app) {
    auto options = std::make_shared<MergeOptions>();
    app.add_option("ID", options->ids, "two contacts; the second becomes part of the first");
    app.add_flag("--sure", options->sure, "merge those that are surely one person");
    app.add_flag("--different", options->different, "the two are not the same; it is remembered");
    app.add_flag("--undo", options->undo, "the contact stands for itself again");
    app.add_flag("--json", options->json, "the pairs as one JSON object a line");
    options->db.add_to(app);
    return [options] { return run_merge(*options); };
}

}  // namespace cardfile
