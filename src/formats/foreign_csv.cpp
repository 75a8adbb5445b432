#include "formats/foreign_csv.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "formats/contact_parts.h"
#include "formats/csv.h"
#include "formats/phone_text.h"

namespace cardfile {
namespace {

// Exactly as the programs write them: other names are not understood.
constexpr std::string_view google_columns =
    "Name Prefix,First Name,Middle Name,Last Name,Name Suffix,Phonetic First Name,Phonetic Middle "
    "Name,Phonetic Last Name,Nickname,File As,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - "
    "Label,Phone 1 - Value,Address 1 - Label,Address 1 - Country,Address 1 - Street,Address 1 - "
    "Extended Address,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - PO "
    "Box,Organization Name,Organization Title,Organization Department,Birthday,Event 1 - "
    "Label,Event 1 - Value,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - "
    "Value,Custom Field 1 - Label,Custom Field 1 - Value,Notes,Labels";

constexpr std::string_view outlook_columns =
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail "
    "Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business "
    "Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other "
    "Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job "
    "Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's "
    "Phone,Company Yomi,Business Street,Business City,Business State,Business Postal "
    "Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,Home "
    "Country/Region,Other Street,Other City,Other State,Other Postal Code,Other "
    "Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,Web "
    "Page,Birthday,Anniversary,Notes";

constexpr std::string_view between = " ::: ";  // Google's, where one column holds several values

using Cells = std::map<std::string, std::string, std::less<>>;

std::vector<std::string> names_of(std::string_view columns) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= columns.size();) {
        const std::size_t end = std::min(columns.find(',', at), columns.size());
        names.emplace_back(columns.substr(at, end - at));
        at = end + 1;
    }
    return names;
}

/// The first in an empty cell; what finds none is not lost: it goes to the notes.
void put_first(Cells& cells, std::initializer_list<const char*> names, const std::string& value) {
    for (const char* name : names) {
        if (!cells[name].empty()) continue;
        cells[name] = value;
        return;
    }
    std::string& notes = cells["Notes"];
    notes += (notes.empty() ? "" : "\n") + value;
}

void add(std::string& list, const std::string& value) {
    if (!value.empty()) list.append(list.empty() ? "" : between).append(value);
}

void put_name(Cells& cells, const Contact& contact) {
    const Name name = contact.name.value_or(Name{});
    const bool parts = !name.first.empty() || !name.last.empty();
    cells["First Name"] = parts ? name.first : "";
    cells["Last Name"] = parts ? name.last : name.value;
}

std::string notes_of(const ContactRow& row) {
    std::string notes = row.notes;
    if (!row.met_on.empty() || !row.met_at.empty()) {
        const std::string met =
            "met " + row.met_on + (row.met_at.empty() ? "" : " at " + row.met_at);
        notes = met + (notes.empty() ? "" : "\n" + notes);
    }
    return notes;
}

std::string_view google_label(PhoneType type) {
    switch (type) {
        case PhoneType::mobile:
            return "Mobile";
        case PhoneType::fax:
            return "Work Fax";
        case PhoneType::home:
            return "Home";
        case PhoneType::work:
            return "Work";
        case PhoneType::other:
            break;
    }
    return "Other";
}

/// Google has one column for all numbers of one label: the label's values are joined, and so are
/// the labels of one contact.
void put_google_phones(Cells& cells, const Contact& contact) {
    for (const Phone& phone : contact.phones) {
        add(cells["Phone 1 - Label"], std::string(google_label(phone.type)));
        add(cells["Phone 1 - Value"], sheet_number(phone));
    }
}

Cells google_cells(const ContactRow& row) {
    const Contact& contact = row.contact;
    Cells cells;
    put_name(cells, contact);
    cells["Name Prefix"] = contact.name ? contact.name->prefix : "";
    cells["Name Suffix"] = contact.name ? contact.name->suffix : "";
    for (const Field& email : contact.emails) {
        add(cells["E-mail 1 - Label"], "Work");
        add(cells["E-mail 1 - Value"], email.value);
    }
    put_google_phones(cells, contact);
    if (!contact.addresses.empty()) {
        const Address& address = contact.addresses.front();
        const bool parts = !address.street.empty() || !address.city.empty();
        cells["Address 1 - Label"] = "Work";
        cells["Address 1 - Street"] = parts ? address.street : address.value;
        cells["Address 1 - City"] = address.city;
        cells["Address 1 - Region"] = address.region;
        cells["Address 1 - Postal Code"] = address.postcode;
        cells["Address 1 - Country"] = address.country;
    }
    cells["Organization Name"] = value_of(contact.company);
    cells["Organization Title"] = value_of(contact.title);
    cells["Organization Department"] = value_of(contact.department);
    for (const Field& website : contact.websites) {
        add(cells["Website 1 - Label"], "Work");
        add(cells["Website 1 - Value"], website.value);
    }
    cells["Notes"] = notes_of(row);
    cells["Labels"] = "* myContacts";
    for (const std::string& tag : row.tags) add(cells["Labels"], tag);
    return cells;
}

Cells outlook_cells(const ContactRow& row) {
    const Contact& contact = row.contact;
    Cells cells;
    put_name(cells, contact);
    cells["Title"] = contact.name ? contact.name->prefix : "";  // Dr.; the role is the job title
    cells["Suffix"] = contact.name ? contact.name->suffix : "";
    cells["Notes"] = notes_of(row);
    for (const Field& email : contact.emails) {
        put_first(cells, {"E-mail Address", "E-mail 2 Address", "E-mail 3 Address"}, email.value);
    }
    for (const Phone& phone : contact.phones) {
        const std::string number = sheet_number(phone);
        switch (phone.type) {
            case PhoneType::mobile:
                put_first(cells, {"Mobile Phone", "Other Phone"}, number);
                break;
            case PhoneType::fax:
                put_first(cells, {"Business Fax", "Other Fax"}, number);
                break;
            case PhoneType::home:
                put_first(cells, {"Home Phone", "Home Phone 2"}, number);
                break;
            default:
                put_first(cells, {"Business Phone", "Business Phone 2", "Other Phone"}, number);
        }
    }
    cells["Job Title"] = value_of(contact.title);
    cells["Department"] = value_of(contact.department);
    cells["Company"] = value_of(contact.company);
    if (!contact.addresses.empty()) {
        const Address& address = contact.addresses.front();
        const bool parts = !address.street.empty() || !address.city.empty();
        cells["Business Street"] = parts ? address.street : address.value;
        cells["Business City"] = address.city;
        cells["Business State"] = address.region;
        cells["Business Postal Code"] = address.postcode;
        cells["Business Country/Region"] = address.country;
    }
    cells["Web Page"] = value_at(contact.websites, 0);
    cells["Personal Web Page"] = value_at(contact.websites, 1);
    return cells;
}

const std::vector<std::string>& columns_of(ForeignCsv format) {
    static const std::vector<std::string> google = names_of(google_columns);
    static const std::vector<std::string> outlook = names_of(outlook_columns);
    return format == ForeignCsv::google ? google : outlook;
}

}  // namespace

std::string foreign_csv_header(ForeignCsv format) {
    return csv_record(columns_of(format));
}

std::string foreign_csv_record(ForeignCsv format, const ContactRow& row) {
    const Cells cells = format == ForeignCsv::google ? google_cells(row) : outlook_cells(row);
    std::vector<std::string> values;
    for (const std::string& column : columns_of(format)) {
        const auto cell = cells.find(column);
        values.push_back(cell == cells.end() ? "" : cell->second);
    }
    return csv_record(values);
}

}  // namespace cardfile
