// `sent`, `answered`, `snooze` and `close`: one step of a follow-up each.

#include "followup/steps.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/config.h"
#include "cli/options.h"
#include "cli/say.h"
#include "followup/due.h"
#include "store/corrections.h"
#include "system/clock.h"

namespace cardfile {
namespace {

struct StepOptions {
    std::vector<std::int64_t> ids;
    DayOption on;
    std::string span;
    bool never = false;
    DatabaseOption db;
};

void print(std::int64_t id, const FollowUp& now) {
    std::cout << "contact " << id << ": " << now.state
              << (now.due.empty() ? "" : ", due " + now.due) << '\n';
}

/// For each contact that is named; the first that is none ends it before anything was changed.
template <class Step>
int for_each_contact(const StepOptions& options, const Step& step) {
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    std::vector<Entry> entries;
    for (const std::int64_t id : options.ids) {
        auto entry = store->entry(id);
        if (!entry) return fail(entry.error());
        entries.push_back(std::move(*entry));
    }
    for (const Entry& entry : entries) {
        const Result<FollowUp> next = step(*store, entry);
        if (!next) return fail(next.error());
        print(entry.id, *next);
    }
    return exit_status::done;
}

std::function<int()> define_contact(CLI::App& app, const std::string& kind) {
    auto options = std::make_shared<StepOptions>();
    app.add_option("ID", options->ids, "contacts, by their numbers in cardfile list")->required();
    options->on.add_to(app);
    options->db.add_to(app);
    return [options, kind] {
        const auto day = options->on.day();
        if (!day) return fail(day.error());
        return for_each_contact(*options, [&](Store& store, const Entry& entry) {
            const Note note{kind, to_string(*day), ""};
            FollowUp next = after_contact(entry, note);
            return log(store, entry.id, note, next).map([&] { return next; });
        });
    };
}

/// A span counts from today and ends on a working day; a date is meant as it stands.
Result<Date> snooze_end(const std::string& text) {
    if (const auto date = parse_date(text); date && *date >= today()) return *date;
    const auto days = parse_span(text);
    if (!days) {
        return failure(Error::Kind::usage, "", text + ": neither a span of time nor a day to come",
                       "cardfile snooze 12 3d, or 2w, 1m, 1y; or cardfile snooze 12 2026-12-01");
    }
    const auto config = read_config();
    if (!config) return tl::unexpected(config.error());
    return due_after(today(), {.days = *days, .weekends = config->due.weekends});
}

int run_snooze(const StepOptions& options) {
    const auto until = snooze_end(options.span);
    if (!until) return fail(until.error());
    return for_each_contact(options, [&](Store& store, const Entry& entry) -> Result<FollowUp> {
        if (entry.follow_up.state == "never") {
            return failure(Error::Kind::usage, "",
                           "contact " + std::to_string(entry.id) + " is not to be written to",
                           "cardfile close --reopen " + std::to_string(entry.id));
        }
        FollowUp next = snoozed(entry.follow_up, *until);
        return follow_up(store, entry.id, next, "snooze " + std::to_string(entry.id)).map([&] {
            return next;
        });
    });
}

struct CloseOptions : StepOptions {
    bool reopen = false;
};

int run_close(const CloseOptions& options) {
    return for_each_contact(options, [&](Store& store, const Entry& entry) {
        FollowUp next = ended(entry.follow_up, options.never ? "never" : "closed");
        if (options.reopen) next = reopened(entry.follow_up, today());
        return follow_up(store, entry.id, next, "close " + std::to_string(entry.id)).map([&] {
            return next;
        });
    });
}

}  // namespace

std::function<int()> define_sent(CLI::App& app) {
    return define_contact(app, "sent");
}

std::function<int()> define_answered(CLI::App& app) {
    return define_contact(app, "answered");
}

std::function<int()> define_snooze(CLI::App& app) {
    auto options = std::make_shared<StepOptions>();
    options->ids.resize(1);
    app.add_option("ID", options->ids[0], "the contact's number in cardfile list")->required();
    app.add_option("SPAN", options->span, "how long, from today: 3d, 2w, 1m; or the day")
        ->required();
    options->db.add_to(app);
    return [options] { return run_snooze(*options); };
}

std::function<int()> define_close(CLI::App& app) {
    auto options = std::make_shared<CloseOptions>();
    app.add_option("ID", options->ids, "contacts, by their numbers in cardfile list")->required();
    auto* never = app.add_flag("--never", options->never, "do not write to them at all");
    app.add_flag("--reopen", options->reopen, "they are to be written to after all")
        ->excludes(never);
    options->db.add_to(app);
    return [options] { return run_close(*options); };
}

}  // namespace cardfile
