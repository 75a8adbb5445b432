#include "followup/draft.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/draft_out.h"
#include "cli/options.h"
#include "cli/say.h"
#include "followup/language.h"
#include "formats/contact_text.h"
#include "formats/unicode.h"
#include "store/corrections.h"
#include "system/clock.h"
#include "system/run.h"

namespace cardfile {
namespace {

namespace fs = std::filesystem;

struct DraftCommand {
    std::int64_t id = 0;
    std::string event, language;
    bool open = false;  ///< the cards' pictures
    DraftOut out;
    DatabaseOption db;
};

Result<Config> config_for(const DraftCommand& command) {
    auto config = read_config();
    if (config && (config->owner.name.empty() || config->owner.email.empty())) {
        config = ask_for_config();
    }
    if (!config || !command.out.imap) return config;
    const auto said = run({"sh", "-c", config->password_command});
    if (!said) return tl::unexpected(said.error());
    config->imap.password = said->output.substr(0, said->output.find('\n'));
    if (said->status == 0 && !config->imap.password.empty()) return config;
    return failure(Error::Kind::usage, "", "the password command gave no password",
                   "[imap] password_command = \"…\" in config.toml");
}

/// What stands on the card, or where its picture is, which --open shows.
Result<std::string> card_text(Store& store, const EntryCard& card, bool open) {
    const auto reading = store.card(card.id);
    if (!reading) return tl::unexpected(reading.error());
    std::string text;
    for (const Line& line : reading->lines) text += "  | " + printable(line.text) + "\n";
    if (card.picture.empty()) return text;
    const std::string picture = (store.pictures() / card.picture).string();
    if (!open) return text + "  " + printable(picture) + "\n";
    // behind our back, or a viewer that stays open would hold the questions up
    const auto shown = run({"sh", "-c", R"(xdg-open "$1" >/dev/null 2>&1 &)", "sh", picture});
    return shown.map([&](const Ran&) { return text; });
}

Result<std::string> introduction(Store& store, const Entry& entry, bool open) {
    const Contact& contact = entry.contact;
    std::string text = "\ncontact " + std::to_string(entry.id);
    for (const auto& part :
         {contact.name ? contact.name->value : "", contact.title ? contact.title->value : "",
          contact.company ? contact.company->value : ""}) {
        if (!part.empty()) text += ", " + printable(part);
    }
    text += "\n";
    for (const EntryCard& card : entry.cards) {
        auto more = card_text(store, card, open);
        if (!more) return more;
        text += *more;
    }
    return text;
}

enum class Said {
    something,
    nothing,     ///< an empty line: not this one
    no_more_now  ///< the end of the input
};

/// Asks for the word about the talk where there is none.
Result<Said> talked(Store& store, Entry& entry, bool open) {
    if (!talk_of(entry).empty() || entry.contact.emails.empty()) return Said::something;
    if (entry.follow_up.state == "never") return Said::something;
    const auto who = introduction(store, entry, open);
    if (!who) return tl::unexpected(who.error());
    std::cout.flush();
    std::cerr << *who;
    for (;;) {
        const auto answer = answer_to("what did you talk about?");
        if (!answer) return Said::no_more_now;
        if (answer->empty()) return Said::nothing;
        if (const std::string fault = fault_of(*answer); !fault.empty()) {
            std::cerr << "cardfile: the answer " << fault << "; once more, please\n";
            continue;
        }
        // they talked when they met
        const Note note{"talk", entry.met.on.empty() ? to_string(today()) : entry.met.on, *answer};
        entry.notes.push_back(note);
        return log(store, entry.id, note, entry.follow_up).map([] { return Said::something; });
    }
}

/// What all drafts of one command are made with.
struct Desk {
    Store& store;
    const DraftCommand& command;
    const Config& config;
};

Result<Mail> mail_to(const Entry& entry, const Desk& desk) {
    const std::string& asked = desk.command.language;
    const std::string language = asked.empty() ? language_for(entry, desk.config.language) : asked;
    const auto form = form_for(language, desk.config);
    if (!form) return tl::unexpected(form.error());
    return draft(entry, *form, desk.config.owner, today());
}

Result<void> hand_over(Entry entry, const Mail& mail, const Desk& desk) {
    if (auto out = deliver(mail, desk.command.out, desk.config, entry.id); !out) return out;
    if (entry.follow_up.state != "to write") return {};
    entry.follow_up.state = "drafted";
    return follow_up(desk.store, entry.id, entry.follow_up, "draft " + std::to_string(entry.id));
}

int run_one(Store& store, const DraftCommand& command) {
    auto entry = store.entry(command.id);
    if (!entry) return fail(entry.error());
    const auto config = config_for(command);
    if (!config) return fail(config.error());
    if (const auto said = talked(store, *entry, command.open); !said) return fail(said.error());
    const Desk desk{store, command, *config};
    const auto mail = mail_to(*entry, desk);
    if (!mail) return fail(mail.error());
    const auto done = hand_over(*entry, *mail, desk);
    return done ? exit_status::done : fail(done.error());
}

/// Those met there to whom no mail was written, nor a draft.
Result<std::vector<Entry>> waiting_for_mail(Store& store, const std::string& event) {
    auto met = store.find({.event = event});
    if (!met) return met;
    if (met->empty()) {
        return failure(Error::Kind::missing, "", "nobody was met at '" + event + "'",
                       "cardfile events lists them");
    }
    std::erase_if(*met, [](const Entry& entry) { return entry.follow_up.state != "to write"; });
    return met;
}

/// One after the other. Whom no mail can be made for is left out; where the mails cannot be put,
/// that is the end.
int run_event(Store& store, const DraftCommand& command) {
    auto waiting = waiting_for_mail(store, command.event);
    if (!waiting) return fail(waiting.error());
    const auto config = config_for(command);
    if (!config) return fail(config.error());
    std::error_code ignored;
    if (!command.out.eml.empty()) fs::create_directories(command.out.eml, ignored);
    const Desk desk{store, command, *config};
    int drafts = 0, status = exit_status::done;
    for (Entry& entry : *waiting) {
        const auto said = talked(store, entry, command.open);
        if (!said) return fail(said.error());
        if (*said == Said::no_more_now) break;
        if (*said == Said::nothing) continue;
        const auto mail = mail_to(entry, desk);
        if (!mail) {
            say(mail.error());
            continue;
        }
        if (const auto done = hand_over(entry, *mail, desk); !done) {
            status = fail(done.error());
            break;
        }
        ++drafts;
    }
    std::cout.flush();
    std::cerr << "cardfile: " << counted(drafts, "draft");
    if (const auto left = std::ssize(*waiting) - drafts; left > 0) {
        std::cerr << ", " << left << " still to write";
    }
    std::cerr << '\n';
    return status;
}

int run_draft(DraftCommand command) {
    if ((command.id == 0) == command.event.empty()) {
        return fail({Error::Kind::usage, "", "name a contact or an event",
                     "cardfile draft 12, or cardfile draft --event Expo"});
    }
    auto store = command.db.open_existing();
    if (!store) return fail(store.error());
    command.out.many = command.id == 0;
    return command.out.many ? run_event(*store, command) : run_one(*store, command);
}

}  // namespace

std::function<int()> define_draft(CLI::App& app) {
    auto command = std::make_shared<DraftCommand>();
    app.add_option("ID", command->id, "the contact's number in cardfile list");
    app.add_option("--event", command->event,
                   "everybody met there to whom you have not written, one after the other")
        ->type_name("NAME");
    DraftOut& out = command->out;
    auto* eml = app.add_option("--eml", out.eml,
                               "to a file that mail programs open as a draft; for --event a folder")
                    ->type_name("FILE");
    auto* mailto = app.add_flag("--mailto", out.mailto, "as a mailto: link")->excludes(eml);
    app.add_flag("--imap", out.imap, "into the Drafts folder of your mail account")
        ->excludes(eml)
        ->excludes(mailto);
    app.add_option("--language", command->language, "en, de, fr, es, pt or tr; else the card's")
        ->type_name("LL");
    app.add_flag("--open", command->open, "open the cards' pictures when asking about the talk");
    command->db.add_to(app);
    return [command] { return run_draft(*command); };
}

}  // namespace cardfile
