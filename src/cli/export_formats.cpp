#include "cli/export_formats.h"

#include <array>
#include <fstream>
#include <sstream>

#include "cli/entry_json.h"
#include "cli/record_text.h"
#include "formats/calendar.h"
#include "formats/contact_csv.h"
#include "formats/foreign_csv.h"
#include "formats/sheet_html.h"
#include "formats/vcard_write.h"

namespace cardfile {
namespace {

std::string nothing() {
    return {};
}

std::string picture_of(const Entry& entry, const ExportContext& context) {
    for (const EntryCard& card : entry.cards) {
        if (!card.picture.empty()) return (context.pictures / card.picture).string();
    }
    return {};
}

std::string notes_of(const Entry& entry) {
    std::string text;
    for (const Note& note : entry.notes) {
        if (!text.empty()) text += '\n';
        text += note.on + " " + note.kind + (note.text.empty() ? "" : ": " + note.text);
    }
    return text;
}

std::string name_of(const Entry& entry) {
    std::string name = display_name(entry.contact);
    return name.empty() ? "contact " + std::to_string(entry.id) : name;
}

ContactRow row_of(const Entry& entry, const ExportContext& context) {
    ContactRow row;
    row.contact = entry.contact;
    row.met_on = entry.met.on;
    row.met_at = entry.met.event;
    row.follow_up_on = entry.follow_up.due;
    row.status = entry.follow_up.state;
    row.id = entry.id;
    row.notes = notes_of(entry);
    row.tags = entry.tags;
    row.picture = picture_of(entry, context);
    if (!entry.cards.empty()) row.photo = entry.cards.front().photo;
    return row;
}

std::string csv_record_of(const Entry& entry, const ExportContext& context) {
    return contact_csv_record(row_of(entry, context));
}

template <ForeignCsv Format>
std::string foreign_head() {
    return foreign_csv_header(Format);
}

template <ForeignCsv Format>
std::string foreign_record(const Entry& entry, const ExportContext& context) {
    return foreign_csv_record(Format, row_of(entry, context));
}

std::string bytes_of(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

template <VcardVersion Version>
std::string vcard_record(const Entry& entry, const ExportContext& context) {
    VcardSubject subject{entry.contact, entry.uid, notes_of(entry), entry.tags};
    const std::string picture = context.with_pictures ? picture_of(entry, context) : "";
    if (!picture.empty()) subject.jpeg = bytes_of(picture);
    return vcard(subject, Version);
}

/// Only those to whom something is due.
std::string event_record(const Entry& entry, const ExportContext& context) {
    const auto due = parse_date(entry.follow_up.due);
    const bool open = entry.follow_up.state != "closed" && entry.follow_up.state != "never";
    if (!due || !open) return {};
    DueDay day{entry.uid + "@cardfile", entry.follow_up.moved, *due, "", notes_of(entry)};
    day.title = "Write to " + name_of(entry);
    for (const Field& email : entry.contact.emails) {
        day.text += (day.text.empty() ? "" : "\n") + email.value;
    }
    return calendar_event(day, context.stamp);
}

std::string json_head() {
    return "{\"version\":1,\"contacts\":[\n";
}

std::string json_record(const Entry& entry, const ExportContext& /*context*/) {
    return entry_json(entry);
}

std::string json_tail() {
    return "\n]}\n";
}

std::string jsonl_record(const Entry& entry, const ExportContext& /*context*/) {
    return entry_json(entry) + "\n";
}

std::string sheet_record(const Entry& entry, const ExportContext& context) {
    std::string cards;
    for (const EntryCard& card : entry.cards) {
        const std::string picture =
            card.picture.empty() ? "" : (context.pictures / card.picture).string();
        cards += sheet_card({entry.id, name_of(entry), picture, card.photo, !entry.to_review});
    }
    return cards;
}

using enum ForeignCsv;

constexpr std::array<ExportFormat, 9> formats{{
    {"csv", ".csv", contact_csv_header, csv_record_of, nothing},
    {"google", "", foreign_head<google>, foreign_record<google>, nothing},
    {"outlook", "", foreign_head<outlook>, foreign_record<outlook>, nothing},
    {"vcard", ".vcf", nothing, vcard_record<VcardVersion::v3>, nothing},
    {"vcard4", "", nothing, vcard_record<VcardVersion::v4>, nothing},
    {"ics", ".ics", calendar_head, event_record, calendar_tail},
    {"json", ".json", json_head, json_record, json_tail, ",\n"},
    {"jsonl", ".jsonl", nothing, jsonl_record, nothing},
    {"html", ".html", sheet_head, sheet_record, sheet_tail},
}};

}  // namespace

Result<ExportFormat> export_format(const std::string& name, const std::filesystem::path& file) {
    std::string names, endings;
    for (const ExportFormat& format : formats) {
        const bool meant = name.empty()
                               ? !format.ending.empty() && file.extension() == format.ending
                               : format.name == name;
        if (meant) return format;
        names.append(names.empty() ? "" : ", ").append(format.name);
        if (!format.ending.empty())
            endings.append(endings.empty() ? "" : ", ").append(format.ending);
    }
    if (!name.empty()) {
        return failure(Error::Kind::usage, "", "no format is called '" + name + "'",
                       "the formats are " + names);
    }
    return failure(Error::Kind::usage, file, "its ending says no format",
                   "the endings are " + endings + "; a folder/ gets a vCard file a contact");
}

}  // namespace cardfile
