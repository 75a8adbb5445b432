#include "formats/people_csv.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "formats/contact_parts.h"
#include "formats/csv_read.h"
#include "formats/unicode.h"

namespace cardfile {
namespace {

constexpr std::size_t longest_value = 500;  // bytes, as in vcard_read

/// Columns of Google (new and until 2024), Outlook, LinkedIn and our own that say the same.
struct Column {
    std::string_view field;
    std::vector<std::string_view> names;
};

const std::vector<Column>& known_columns() {
    static const std::vector<Column> all{
        {"first", {"First Name", "Given Name", "First name"}},
        {"middle", {"Middle Name", "Additional Name"}},
        {"last", {"Last Name", "Family Name", "Last name"}},
        {"name", {"Name"}},
        {"prefix", {"Name Prefix", "Prefix"}},
        {"suffix", {"Name Suffix", "Suffix"}},
        {"title", {"Organization Title", "Organization 1 - Title", "Job Title", "Position"}},
        {"department", {"Organization Department", "Organization 1 - Department", "Department"}},
        {"company", {"Organization Name", "Organization 1 - Name", "Company"}},
        {"email",
         {"E-mail 1 - Value", "E-mail 2 - Value", "E-mail 3 - Value", "E-mail Address",
          "E-mail 2 Address", "E-mail 3 Address", "Email Address", "E-mail", "E-mail 2",
          "E-mail 3"}},
        {"website",
         {"Website 1 - Value", "Website", "Website 2", "Web Page", "Personal Web Page", "URL"}},
        {"address", {"Address"}},
        {"street", {"Address 1 - Street", "Business Street", "Street"}},
        {"city", {"Address 1 - City", "Business City", "City"}},
        {"region", {"Address 1 - Region", "Business State", "Region"}},
        {"postcode", {"Address 1 - Postal Code", "Business Postal Code", "Postcode"}},
        {"country", {"Address 1 - Country", "Business Country/Region", "Country"}},
        {"work", {"Business Phone", "Business Phone 2", "Primary Phone", "Company Main Phone"}},
        {"mobile", {"Mobile Phone", "Mobile"}},
        {"home", {"Home Phone", "Home Phone 2"}},
        {"other", {"Other Phone"}},
        {"fax", {"Business Fax", "Fax"}},
    };
    return all;
}

/// Numbers with a column beside them that says of which kind they are.
struct PhoneColumn {
    std::string_view value, type, older_type;
};

constexpr std::array<PhoneColumn, 6> phone_columns{{
    {"Phone 1 - Value", "Phone 1 - Label", "Phone 1 - Type"},
    {"Phone 2 - Value", "Phone 2 - Label", "Phone 2 - Type"},
    {"Phone 3 - Value", "Phone 3 - Label", "Phone 3 - Type"},
    {"Phone 4 - Value", "Phone 4 - Label", "Phone 4 - Type"},
    {"Phone", "Phone type", ""},
    {"Phone 2", "Phone 2 type", ""},
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

/// One row, asked by the names of its columns.
class NamedCells {
  public:
    NamedCells(const std::vector<std::string>& header, const std::vector<std::string>& cells)
        : header_(header), cells_(cells) {}

    [[nodiscard]] bool has(std::string_view name) const { return place_of(name) < header_.size(); }

    [[nodiscard]] std::vector<std::string> values(std::string_view name) const {
        const std::size_t place = place_of(name);
        return place < cells_.size() ? values_of(cells_[place]) : std::vector<std::string>{};
    }

  private:
    [[nodiscard]] std::size_t place_of(std::string_view name) const {
        return static_cast<std::size_t>(std::find(header_.begin(), header_.end(), name) -
                                        header_.begin());
    }

    const std::vector<std::string>& header_;
    const std::vector<std::string>& cells_;
};

/// "* Mobile", "Work Fax" -> mobile, fax: by the words in it.
PhoneType type_of(const std::string& label) {
    const std::string words = folded(label);
    for (const char* name : {"fax", "mobile", "cell", "home", "other"}) {
        if (words.find(name) == std::string::npos) continue;
        return phone_type(name).value_or(PhoneType::mobile);
    }
    return PhoneType::work;
}

void take_phones(Contact& contact, const NamedCells& row) {
    for (const PhoneColumn& column : phone_columns) {
        const auto values = row.values(column.value);
        auto types = row.values(column.type);
        if (types.empty()) types = row.values(column.older_type);
        for (std::size_t i = 0; i < values.size(); ++i) {
            Phone& phone = contact.phones.emplace_back();
            phone.value = values[i];
            // one label may stand for several numbers
            phone.type =
                types.empty() ? PhoneType::work : type_of(types[std::min(i, types.size() - 1)]);
            phone.confidence = 1;
        }
    }
}

using Parts = std::map<std::string, std::string, std::less<>>;

void take_name(Contact& contact, Parts& parts) {
    Name name;
    name.first = joined({parts["first"], parts["middle"]}, " ");
    name.last = parts["last"];
    name.prefix = parts["prefix"];
    name.suffix = parts["suffix"];
    name.value = parts["name"];
    if (name.value.empty()) name.value = whole(name);
    name.confidence = 1;
    if (!name.value.empty()) contact.name = name;
}

void take_address(Contact& contact, Parts& parts) {
    Address address;
    address.street = parts["street"];
    address.city = parts["city"];
    address.postcode = parts["postcode"];
    address.region = parts["region"];
    address.country = parts["country"];
    address.value = parts["address"];
    if (address.value.empty()) address.value = whole(address);
    address.confidence = 1;
    if (!address.value.empty()) contact.addresses.push_back(address);
}

Contact contact_of(const NamedCells& row) {
    Contact contact;
    Parts parts;
    for (const Column& column : known_columns()) {
        for (const std::string_view name : column.names) {
            for (const std::string& value : row.values(name)) {
                take(contact, column.field, value);
                parts[std::string(column.field)] = value;
            }
        }
    }
    // Outlook's Title is Dr. or Mrs., ours is what somebody does
    const bool outlook = row.has("Job Title");
    for (const std::string& value : row.values("Title")) {
        if (outlook) {
            parts["prefix"] = value;
        } else {
            contact.title = sure(value);
        }
    }
    take_phones(contact, row);
    take_name(contact, parts);
    take_address(contact, parts);
    return contact;
}

bool has_known_column(const std::vector<std::string>& header) {
    return std::any_of(known_columns().begin(), known_columns().end(), [&](const Column& column) {
        return std::find_first_of(header.begin(), header.end(), column.names.begin(),
                                  column.names.end()) != header.end();
    });
}

}  // namespace

Result<std::vector<Contact>> people_of_csv(std::string_view text) {
    // LinkedIn writes a note of three lines before its table
    if (const auto table = text.find("First Name,Last Name,URL"); text.starts_with("Notes:")) {
        text.remove_prefix(std::min(table, text.size()));
    }
    const auto rows = parse_csv(text);
    if (!rows) return tl::unexpected(rows.error());
    const std::vector<std::string> header =
        rows->empty() ? std::vector<std::string>{} : rows->front();
    if (!has_known_column(header)) {
        return failure(Error::Kind::unreadable, "", "no column of it is known",
                       "Google's, Outlook's, LinkedIn's and cardfile's own CSV are");
    }
    std::vector<Contact> people;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        people.push_back(contact_of(NamedCells(header, (*rows)[i])));
    }
    return people;
}

}  // namespace cardfile
