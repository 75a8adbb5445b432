#include "formats/people_read.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "formats/csv_read.h"
#include "formats/unicode.h"
#include "formats/vcard_read.h"

namespace cardfile {
namespace {

constexpr std::size_t longest_value = 500;  // bytes, as in vcard_read

using Row = std::map<std::string, std::string>;

/// Column names of Google (new and until 2024), Outlook, LinkedIn and our own.
struct Column {
    std::string_view field, name;
};

constexpr std::array<Column, 59> columns{{
    {"first", "First Name"},
    {"first", "Given Name"},
    {"first", "First name"},
    {"last", "Last Name"},
    {"last", "Family Name"},
    {"last", "Last name"},
    {"name", "Name"},
    {"prefix", "Name Prefix"},
    {"prefix", "Prefix"},
    {"suffix", "Name Suffix"},
    {"suffix", "Suffix"},
    {"title", "Organization Title"},
    {"title", "Organization 1 - Title"},
    {"title", "Job Title"},
    {"title", "Position"},
    {"department", "Organization Department"},
    {"department", "Organization 1 - Department"},
    {"department", "Department"},
    {"company", "Organization Name"},
    {"company", "Organization 1 - Name"},
    {"company", "Company"},
    {"email", "E-mail 1 - Value"},
    {"email", "E-mail 2 - Value"},
    {"email", "E-mail 3 - Value"},
    {"email", "E-mail Address"},
    {"email", "E-mail 2 Address"},
    {"email", "E-mail 3 Address"},
    {"email", "Email Address"},
    {"email", "E-mail"},
    {"email", "E-mail 2"},
    {"email", "E-mail 3"},
    {"work", "Phone 1 - Value"},
    {"work", "Phone 2 - Value"},
    {"work", "Phone 3 - Value"},
    {"work", "Business Phone"},
    {"work", "Business Phone 2"},
    {"work", "Primary Phone"},
    {"work", "Company Main Phone"},
    {"work", "Phone"},
    {"work", "Phone 2"},
    {"mobile", "Mobile Phone"},
    {"mobile", "Mobile"},
    {"home", "Home Phone"},
    {"other", "Other Phone"},
    {"fax", "Business Fax"},
    {"fax", "Fax"},
    {"website", "Website 1 - Value"},
    {"website", "Website"},
    {"website", "Web Page"},
    {"website", "URL"},
    {"street", "Address 1 - Street"},
    {"street", "Business Street"},
    {"city", "Address 1 - City"},
    {"city", "Business City"},
    {"region", "Address 1 - Region"},
    {"region", "Business State"},
    {"postcode", "Address 1 - Postal Code"},
    {"postcode", "Business Postal Code"},
    {"country", "Address 1 - Country"},
}};

std::string clean(std::string value) {
    // a formula's guard, as exports have it
    if (value.size() > 1 && value[0] == '\'' &&
        std::string_view("=+-@").find(value[1]) != std::string_view::npos) {
        value.erase(0, 1);
    }
    std::replace_if(
        value.begin(), value.end(), [](unsigned char c) { return c < ' ' || c == 0x7f; }, ' ');
    value = is_utf8(value) ? value : printable(value);
    if (value.size() > longest_value) {
        std::size_t end = longest_value;
        while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xc0) == 0x80) --end;
        value.resize(end);
    }
    value.erase(0, value.find_first_not_of(' '));
    value.erase(value.find_last_not_of(' ') + 1);
    return value;
}

/// Google keeps several values in one cell: "a ::: b".
std::vector<std::string> values_of(const std::string& cell) {
    std::vector<std::string> values;
    for (std::size_t at = 0; at <= cell.size();) {
        const std::size_t end = std::min(cell.find(" ::: ", at), cell.size());
        if (std::string value = clean(cell.substr(at, end - at)); !value.empty())
            values.push_back(value);
        at = end + 5;
    }
    return values;
}

Field sure(const std::string& value) {
    Field field;
    field.value = value;
    field.confidence = 1;
    return field;
}

void take(Contact& contact, std::string_view field, const std::string& value) {
    if (field == "email") {
        if (value.find('@') != std::string::npos) contact.emails.push_back(sure(value));
    } else if (field == "website") {
        contact.websites.push_back(sure(value));
    } else if (field == "title") {
        contact.title = sure(value);
    } else if (field == "department") {
        contact.department = sure(value);
    } else if (field == "company") {
        contact.company = sure(value);
    } else if (const auto type = phone_type(field)) {
        Phone phone;
        phone.value = value;
        phone.type = *type;
        phone.confidence = 1;
        contact.phones.push_back(phone);
    }
}

std::string joined(std::initializer_list<std::string> parts, std::string_view between) {
    std::string whole;
    for (const std::string& part : parts) {
        if (!part.empty()) whole.append(whole.empty() ? "" : between).append(part);
    }
    return whole;
}

Contact contact_of(const std::vector<std::string>& header, const std::vector<std::string>& cells) {
    Contact contact;
    std::map<std::string, std::string, std::less<>> parts;
    for (const Column& column : columns) {
        const auto place = std::find(header.begin(), header.end(), column.name);
        const auto index = static_cast<std::size_t>(place - header.begin());
        if (index >= cells.size()) continue;
        for (const std::string& value : values_of(cells[index])) {
            take(contact, column.field, value);
            parts[std::string(column.field)] = value;
        }
    }
    Name name;
    name.first = parts["first"];
    name.last = parts["last"];
    name.prefix = parts["prefix"];
    name.suffix = parts["suffix"];
    name.value = joined({name.prefix, name.first, name.last, name.suffix}, " ");
    if (name.value.empty()) name.value = parts["name"];
    name.confidence = 1;
    if (!name.value.empty()) contact.name = name;
    Address address;
    address.street = parts["street"];
    address.city = parts["city"];
    address.postcode = parts["postcode"];
    address.region = parts["region"];
    address.country = parts["country"];
    address.value = joined({address.street, joined({address.postcode, address.city}, " "),
                            address.region, address.country},
                           ", ");
    address.confidence = 1;
    if (!address.value.empty()) contact.addresses.push_back(address);
    return contact;
}

bool says_something(const Contact& contact) {
    return contact.name || contact.company || !contact.emails.empty() || !contact.phones.empty();
}

Result<std::vector<Contact>> from_csv(std::string_view text) {
    // LinkedIn writes a note of three lines before its table
    if (const auto table = text.find("First Name,Last Name,URL"); text.starts_with("Notes:")) {
        text.remove_prefix(std::min(table, text.size()));
    }
    const auto rows = parse_csv(text);
    if (!rows) return tl::unexpected(rows.error());
    const std::vector<std::string> header =
        rows->empty() ? std::vector<std::string>{} : rows->front();
    const bool known = std::any_of(columns.begin(), columns.end(), [&](const Column& column) {
        return std::find(header.begin(), header.end(), column.name) != header.end();
    });
    if (!known) {
        return failure(Error::Kind::unreadable, "", "no column of it is known",
                       "Google's, Outlook's, LinkedIn's and cardfile's own CSV are");
    }
    std::vector<Contact> people;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        Contact contact = contact_of(header, (*rows)[i]);
        if (says_something(contact)) people.push_back(std::move(contact));
    }
    return people;
}

std::vector<Contact> from_vcards(std::string_view text) {
    constexpr std::string_view begin = "BEGIN:VCARD";
    std::vector<Contact> people;
    for (std::size_t at = text.find(begin); at != text.npos;) {
        const std::size_t next = text.find(begin, at + begin.size());
        auto contact = read_vcard(text.substr(at, next - at));
        if (contact && says_something(*contact)) people.push_back(std::move(*contact));
        at = next;
    }
    return people;
}

}  // namespace

Result<std::vector<Contact>> read_people(std::string_view text) {
    if (text.substr(0, 100).find("BEGIN:VCARD") != std::string_view::npos) return from_vcards(text);
    return from_csv(text);
}

}  // namespace cardfile
