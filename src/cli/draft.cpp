#include "followup/draft.h"

#include <CLI/CLI.hpp>
#include <ctime>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "cli/command.h"
#include "cli/config.h"
#include "cli/options.h"
#include "cli/say.h"
#include "followup/language.h"
#include "followup/templates.h"
#include "formats/contact_text.h"
#include "formats/unicode.h"
#include "formats/vcard_write.h"
#include "store/corrections.h"
#include "system/clock.h"
#include "system/durable_write.h"
#include "system/run.h"

namespace cardfile {
namespace {

namespace fs = std::filesystem;

struct DraftCommand {
    std::int64_t id = 0;
    std::string event, eml, language;
    bool mailto = false, imap = false;
    DatabaseOption db;
};

/// Owner's own template of that language first, then ours; English where there is neither.
Result<DraftForm> form_for(const std::string& language, const Config& config) {
    for (const std::string& code : {language, std::string("en")}) {
        const fs::path own = config.templates / (code + ".mustache");
        std::error_code ignored;
        if (!config.templates.empty() && fs::exists(own, ignored)) {
            std::ifstream stream(own, std::ios::binary);
            std::ostringstream text;
            text << stream.rdbuf();
            if (!stream) return failure(Error::Kind::unreadable, own, "cannot be read");
            return DraftForm{text.str(), own.string()};
        }
        if (const auto ours = template_for(code); !ours.empty()) {
            return DraftForm{std::string(ours), "the template for " + code};
        }
    }
    return failure(Error::Kind::engine, "", "there is no template");
}

std::string mail_date() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    std::array<char, 64> text{};
    std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S %z", &local);
    return text.data();
}

std::string plain_text(const Mail& mail) {
    return "To: " + mail.to_name + (mail.to_name.empty() ? "" : " ") + "<" + mail.to +
           ">\nSubject: " + mail.subject + "\n\n" + mail.body;
}

void attach_card(Mail& mail, const Sender& owner) {
    VcardSubject subject{{}, owner.email};
    Name& name = subject.contact.name.emplace();
    name.value = owner.name;
    subject.contact.emails.push_back(Field{owner.email, 1});
    mail.attachment_name = "card.vcf";
    mail.attachment = vcard(subject);
}

/// For several drafts --eml names a folder.
Result<void> write_eml(const Mail& mail, const DraftCommand& command, std::int64_t id) {
    fs::path file = command.eml;
    if (command.id == 0) file /= "draft-" + std::to_string(id) + ".eml";
    return durable_write(file, eml(mail)).map([&] {
        std::cout << "contact " << id << ": " << file.string() << '\n';
    });
}

Result<void> deliver(Mail mail, const DraftCommand& command, const Config& config,
                     std::int64_t id) {
    mail.date = mail_date();
    if (config.attach_card) attach_card(mail, config.owner);
    if (!command.eml.empty()) return write_eml(mail, command, id);
    if (command.mailto) {
        return mailto(mail).map([](const std::string& link) { std::cout << link << '\n'; });
    }
    if (command.imap) {
        return put_into_drafts(config.imap, eml(mail)).map([&] {
            std::cout << "contact " << id << ": in the drafts of " << config.imap.user << '\n';
        });
    }
    std::cout << plain_text(mail);
    return {};
}

Result<Config> config_for(const DraftCommand& command) {
    auto config = read_config();
    if (config && config->owner.name.empty()) config = ask_for_config();
    if (!config || !command.imap) return config;
    const auto said = run({"sh", "-c", config->password_command});
    if (!said) return tl::unexpected(said.error());
    config->imap.password = said->output.substr(0, said->output.find('\n'));
    if (said->status == 0 && !config->imap.password.empty()) return config;
    return failure(Error::Kind::usage, "", "the password command gave no password",
                   "[imap] password_command = \"…\" in config.toml");
}

std::string introduction(const Entry& entry, const Store& store) {
    const Contact& contact = entry.contact;
    std::string text = "\ncontact " + std::to_string(entry.id);
    for (const auto& part :
         {contact.name ? contact.name->value : "", contact.title ? contact.title->value : "",
          contact.company ? contact.company->value : ""}) {
        if (!part.empty()) text += ", " + printable(part);
    }
    for (const EntryCard& card : entry.cards) {
        if (!card.picture.empty()) text += "\n  " + (store.pictures() / card.picture).string();
    }
    return text + "\n";
}

/// Asks for the word about the talk where there is none. False: nothing was said.
Result<bool> talked(Store& store, Entry& entry) {
    if (!talk_of(entry).empty() || entry.contact.emails.empty()) return true;
    std::cout.flush();
    std::cerr << introduction(entry, store);
    const auto answer = answer_to("what did you talk about?");
    if (!answer || answer->empty()) return false;
    if (const std::string fault = fault_of(*answer); !fault.empty()) {
        return failure(Error::Kind::usage, "", "the answer " + fault);
    }
    const Note note{"talk", to_string(today()), *answer};
    entry.notes.push_back(note);
    return log(store, entry.id, note, entry.follow_up).map([] { return true; });
}

Result<void> draft_one(Store& store, Entry entry, const DraftCommand& command,
                       const Config& config) {
    const std::string language =
        command.language.empty() ? language_for(entry, config.language) : command.language;
    const auto form = form_for(language, config);
    if (!form) return tl::unexpected(form.error());
    auto mail = draft(entry, *form, config.owner, today());
    if (!mail) return tl::unexpected(mail.error());
    if (auto out = deliver(*mail, command, config, entry.id); !out) return out;
    if (entry.follow_up.state != "to write") return {};
    entry.follow_up.state = "drafted";
    return follow_up(store, entry.id, entry.follow_up, "draft " + std::to_string(entry.id));
}

int run_one(Store& store, const DraftCommand& command) {
    auto entry = store.entry(command.id);
    if (!entry) return fail(entry.error());
    const auto config = config_for(command);
    if (!config) return fail(config.error());
    const auto said = talked(store, *entry);
    if (!said) return fail(said.error());
    const auto done = draft_one(store, *entry, command, *config);
    return done ? exit_status::done : fail(done.error());
}

int run_event(Store& store, const DraftCommand& command) {
    const auto met = store.find({.event = command.event});
    if (!met) return fail(met.error());
    const auto config = config_for(command);
    if (!config) return fail(config.error());
    if (!command.eml.empty()) {
        std::error_code ignored;
        fs::create_directories(command.eml, ignored);
    }
    int drafts = 0, left = 0;
    for (Entry entry : *met) {
        if (entry.follow_up.state != "to write") continue;
        const auto said = talked(store, entry);
        if (!said) return fail(said.error());
        const auto done = *said ? draft_one(store, entry, command, *config) : Result<void>();
        if (!done) say(done.error());
        (*said && done ? drafts : left) += 1;
    }
    std::cout.flush();
    std::cerr << "cardfile: " << counted(drafts, "draft");
    if (left > 0) std::cerr << ", " << left << " left out";
    std::cerr << '\n';
    return exit_status::done;
}

int run_draft(const DraftCommand& command) {
    if ((command.id == 0) == command.event.empty()) {
        return fail({Error::Kind::usage, "", "name a contact or an event",
                     "cardfile draft 12, or cardfile draft --event Expo"});
    }
    auto store = command.db.open_existing();
    if (!store) return fail(store.error());
    return command.id > 0 ? run_one(*store, command) : run_event(*store, command);
}

}  // namespace

std::function<int()> define_draft(CLI::App& app) {
    auto command = std::make_shared<DraftCommand>();
    app.add_option("ID", command->id, "the contact's number in cardfile list");
    app.add_option("--event", command->event, "everybody met there to whom you have not written")
        ->type_name("NAME");
    auto* eml = app.add_option("--eml", command->eml,
                               "to a file that mail programs open as a draft; for --event a folder")
                    ->type_name("FILE");
    auto* mailto = app.add_flag("--mailto", command->mailto, "as a mailto: link")->excludes(eml);
    app.add_flag("--imap", command->imap, "into the Drafts folder of your mail account")
        ->excludes(eml)
        ->excludes(mailto);
    app.add_option("--language", command->language, "en, de, fr, es, pt or tr; else the card's")
        ->type_name("LL");
    command->db.add_to(app);
    return [command] { return run_draft(*command); };
}

}  // namespace cardfile
