#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cmath>
#include <iostream>
#include <memory>

#include "card/review.h"
#include "cli/command.h"
#include "cli/entry_json.h"
#include "cli/options.h"
#include "cli/say.h"
#include "formats/date.h"
#include "formats/phone_text.h"
#include "formats/unicode.h"
#include "system/system_error.h"

namespace cardfile {
namespace {

struct ShowOptions {
    std::int64_t id = 0;
    DatabaseOption db;
    bool json = false;
    bool open = false;
};

void row(std::string_view label, const std::string& text) {
    if (text.empty()) return;
    constexpr std::size_t column = 12;
    std::cout << "  " << label << std::string(column - label.size(), ' ') << printable(text)
              << '\n';
}

std::string with_doubt(std::string_view kind, const Field& field, std::string text) {
    if (!field.repaired.empty()) text += "  (read: " + field.repaired + ")";
    if (field.confidence < review_below_of(kind)) {
        const auto percent = std::lround(field.confidence * 100);
        text += "  (to review, " + std::to_string(percent) + " % sure)";
    }
    return text;
}

void row(std::string_view label, const Field& field) {
    row(label, with_doubt(label, field, field.value));
}

template <class T>
void rows(std::string_view label, const T& fields) {
    for (const auto& field : fields) row(label, field);
}

std::string_view phone_label(PhoneType type) {
    switch (type) {
        case PhoneType::work:
            return "work phone";
        case PhoneType::home:
            return "home phone";
        case PhoneType::mobile:
            return "mobile";
        case PhoneType::fax:
            return "fax";
        case PhoneType::other:
            break;
    }
    return "phone";
}

void print_contact(const Contact& contact) {
    if (contact.name) row("name", *contact.name);
    if (contact.title) row("title", *contact.title);
    if (contact.department) row("department", *contact.department);
    if (contact.company) row("company", *contact.company);
    rows("e-mail", contact.emails);
    for (const Phone& phone : contact.phones) {
        row(phone_label(phone.type), with_doubt("phone", phone, spaced_number(phone)));
    }
    rows("website", contact.websites);
    for (const Social& social : contact.socials) {
        row("social", with_doubt("social", social,
                                 social.network.empty() ? social.value
                                                        : social.network + " " + social.value));
    }
    rows("address", contact.addresses);
}

/// Nothing of somebody who has no card: all of it was typed.
void print_hand_set(const Entry& entry) {
    std::string text;
    for (const HandSet& set : entry.by_hand) text += (text.empty() ? "" : ", ") + set.value;
    if (!entry.cards.empty()) row("by hand", text);
}

void print_record(const Entry& entry) {
    const Meeting& met = entry.met;
    row("met", met.on + (met.event.empty() ? "" : (met.on.empty() ? "at " : " at ") + met.event));
    const FollowUp& next = entry.follow_up;
    row("follow up", next.due.empty() ? next.state : next.state + ", due " + next.due);
    if (next.every_days > 0) row("in touch", "every " + span_text(next.every_days));
    std::string tags;
    for (const std::string& tag : entry.tags) tags += (tags.empty() ? "" : ", ") + tag;
    row("tags", tags);
    row("language", entry.language);
    row("source", entry.source);
    for (const Note& note : entry.notes)
        row(note.kind, note.on + (note.text.empty() ? "" : "  " + note.text));
    for (const Job& job : entry.jobs) {
        std::string text = job.title;
        for (const std::string& part : {job.department, job.company}) {
            if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
        }
        row("before", text + (job.seen_on.empty() ? "" : "  (" + job.seen_on + ")"));
    }
}

void print_card(const EntryCard& card, const CardReading& reading, const Store& store) {
    std::cout << '\n';
    if (!card.picture.empty()) row("picture", (store.pictures() / card.picture).string());
    row("photo", card.photo);
    if (card.side == Side::back || card.side == Side::logo) {
        row("side", std::string(to_string(card.side)) +
                        (card.because.empty() ? "" : "  (" + card.because + ")"));
    }
    for (const int line : reading.unused) {
        row("not used", reading.lines.at(static_cast<std::size_t>(line)).text);
    }
    for (const Code& code : reading.codes)
        row(code.format == "QRCode" ? "QR code" : "code", code.text);
}

/// Becomes the desktop's viewer.
int open_picture(const Entry& entry, const Store& store) {
    std::string picture;
    for (const EntryCard& card : entry.cards) {
        if (!card.picture.empty() && picture.empty()) picture = store.pictures() / card.picture;
    }
    std::error_code ignored;
    if (picture.empty() || !std::filesystem::exists(picture, ignored)) {
        return fail({Error::Kind::missing, picture, "there is no picture of this card"});
    }
    std::cout.flush();
    ::execlp("xdg-open", "xdg-open", picture.c_str(), nullptr);
    return fail({Error::Kind::missing, "xdg-open", words_for(errno),
                 "install xdg-utils, or open " + picture});
}

int run_show(const ShowOptions& options) {
    auto store = options.db.open_existing();
    if (!store) return fail(store.error());
    const auto entry = store->entry(options.id);
    if (!entry) return fail(entry.error());
    if (options.json) {
        std::cout << entry_json(*entry) << '\n';
        return exit_status::done;
    }
    std::cout << "contact " << entry->id << '\n';
    print_contact(entry->contact);
    print_hand_set(*entry);
    std::cout << '\n';
    print_record(*entry);
    for (const EntryCard& card : entry->cards) {
        const auto reading = store->card(card.id);
        if (!reading) return fail(reading.error());
        print_card(card, *reading, *store);
    }
    return options.open ? open_picture(*entry, *store) : exit_status::done;
}

}  // namespace

std::function<int()> define_show(CLI::App& app) {
    auto options = std::make_shared<ShowOptions>();
    app.add_option("ID", options->id, "the contact's number in cardfile list")->required();
    app.add_flag("--open", options->open, "open the card's picture");
    app.add_flag("--json", options->json, "one JSON object");
    options->db.add_to(app);
    return [options] { return run_show(*options); };
}

}  // namespace cardfile
