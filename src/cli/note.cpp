#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/say.h"
#include "followup/steps.h"
#include "formats/contact_text.h"
#include "store/corrections.h"
#include "system/clock.h"

namespace cardfile {
namespace {

struct NoteOptions {
    std::int64_t id = 0;
    std::vector<std::string> words;
    DayOption on;
    DatabaseOption db;
};

int run_note(const NoteOptions& options) {
    Note note{"talk", "", ""};
    for (const std::string& word : options.words)
        note.text += (note.text.empty() ? "" : " ") + word;
    if (note.text.find_first_not_of(' ') == std::string::npos) {
        return fail({Error::Kind::usage, "", "the note is empty"});
    }
    if (std::string fault = fault_of(note.text); !fault.empty()) {
        return fail({Error::Kind::usage, "", "the note " + fault});
    }
    const auto day = options.on.day();
    if (!day) return fail(day.error());
    note.on = to_string(*day);
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    const auto entry = store->entry(options.id);
    if (!entry) return fail(entry.error());
    const FollowUp next = after_contact(*entry, note);
    if (auto done = log(*store, options.id, note, next); !done) return fail(done.error());
    std::cout << "noted\n";
    return exit_status::done;
}

}  // namespace

std::function<int()> define_note(CLI::App& app) {
    auto options = std::make_shared<NoteOptions>();
    app.add_option("ID", options->id, "the contact's number in cardfile list")->required();
    app.add_option("TEXT", options->words, "what you talked about, on one line")->required();
    options->on.add_to(app);
    options->db.add_to(app);
    return [options] { return run_note(*options); };
}

}  // namespace cardfile
