#include "formats/vcard_read.h"

#include <algorithm>
#include <cctype>

#include "formats/contact_parts.h"
#include "formats/unicode.h"

namespace cardfile {
namespace {

constexpr std::size_t most_bytes = 1
                                   << 20;   // a card with a photo inside; the rest is not looked at
constexpr std::size_t most_values = 16;     // of one kind
constexpr std::size_t longest_value = 500;  // bytes

std::string lower(std::string_view text) {
    std::string small(text);
    for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return small;
}

std::string upper(std::string_view text) {
    std::string capitals(text);
    for (char& c : capitals) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return capitals;
}

/// Physical lines, whatever ends them.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        const bool both = text.substr(end).starts_with("\r\n");
        text.remove_prefix(std::min(text.size(), end + (both ? 2 : 1)));
    }
    return lines;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

std::string from_quoted_printable(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = i + 2 < text.size() + 0 && text[i] == '=' ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 && i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
        if (low >= 0) {
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

/// Where the name and its parameters end: the first colon outside quotes.
std::size_t colon_of(std::string_view line) {
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') quoted = !quoted;
        if (line[i] == ':' && !quoted) return i;
    }
    return std::string_view::npos;
}

struct Head {
    std::string name;
    std::vector<std::string> types;
    bool quoted_printable = false;
};

void take_parameter(std::string_view parameter, Head& head) {
    const std::size_t equals = parameter.find('=');
    const std::string key = lower(parameter.substr(0, equals));
    if (key == "quoted-printable") head.quoted_printable = true;
    if (equals == std::string_view::npos) {
        head.types.push_back(key);
        return;
    }
    std::string values = lower(parameter.substr(equals + 1));
    std::erase(values, '"');
    if (key == "encoding" && values == "quoted-printable") head.quoted_printable = true;
    if (key != "type") return;
    for (std::size_t from = 0; from <= values.size();) {
        const std::size_t to = std::min(values.find(',', from), values.size());
        head.types.push_back(values.substr(from, to - from));
        from = to + 1;
    }
}

/// "item1.TEL;TYPE=work,voice"
Head head_of(std::string_view text) {
    Head head;
    bool first = true;
    while (!text.empty() || first) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view part = text.substr(0, end);
        if (first) {
            const std::size_t dot = part.find('.');
            head.name = upper(dot == std::string_view::npos ? part : part.substr(dot + 1));
        } else {
            take_parameter(part, head);
        }
        first = false;
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return head;
}

/// One line without control characters, single blanks, bounded.
std::string clean_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = static_cast<unsigned char>(c) <= ' ' || c == 0x7f;
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    if (line.size() > longest_value) {
        std::size_t end = longest_value;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) --end;
        line.resize(end);
    }
    return printable(line);
}

bool has_type(const VcardProperty& property, std::string_view type) {
    return std::find(property.types.begin(), property.types.end(), type) != property.types.end();
}

PhoneType phone_type_of(const VcardProperty& tel) {
    if (has_type(tel, "fax")) return PhoneType::fax;
    if (has_type(tel, "cell") || has_type(tel, "mobile")) return PhoneType::mobile;
    if (has_type(tel, "work")) return PhoneType::work;
    if (has_type(tel, "home")) return PhoneType::home;
    return has_type(tel, "voice") || tel.types.empty() ? PhoneType::work : PhoneType::other;
}

std::string whole_value(const VcardProperty& property) {
    return joined(vcard_parts(property.value, '\0'), "");
}

/// Family; given; additional; prefixes; suffixes.
void take_name_parts(const VcardProperty& n, Name& name) {
    std::vector<std::string> parts = vcard_parts(n.value, ';');
    parts.resize(5);
    name.last = parts[0];
    name.first = joined({parts[1], parts[2]}, " ");
    name.prefix = parts[3];
    name.suffix = parts[4];
    if (name.value.empty()) name.value = whole(name);
    // Many codes put the whole name where the family's should stand.
    if (name.first.empty()) name.last.clear();
}

/// Box; room; street; city; region; postcode; country.
Address address_of(const VcardProperty& adr) {
    std::vector<std::string> parts = vcard_parts(adr.value, ';');
    parts.resize(7);
    Address address;
    address.street = joined({parts[0], parts[1], parts[2]}, ", ");
    address.city = parts[3];
    address.region = parts[4];
    address.postcode = parts[5];
    address.country = parts[6];
    address.value = whole(address);
    address.confidence = 1;
    return address;
}

Phone phone_of(const VcardProperty& tel) {
    Phone phone;
    phone.value = whole_value(tel);
    if (lower(phone.value).starts_with("tel:")) phone.value.erase(0, 4);
    phone.type = phone_type_of(tel);
    phone.confidence = 1;
    return phone;
}

template <class T>
void keep(std::vector<T>& fields, T field) {
    if (!field.value.empty() && fields.size() < most_values) fields.push_back(std::move(field));
}

void take(const VcardProperty& property, Contact& contact, Name& name) {
    const auto once = [&](std::optional<Field>& field, std::string value) {
        if (!field && !value.empty()) field = sure(std::move(value));
    };
    if (property.name == "FN") {
        name.value = whole_value(property);
    } else if (property.name == "N") {
        take_name_parts(property, name);
    } else if (property.name == "ORG") {
        const std::vector<std::string> parts = vcard_parts(property.value, ';');
        once(contact.company, parts.front());
        if (parts.size() > 1) once(contact.department, parts[1]);
    } else if (property.name == "TITLE" || property.name == "ROLE") {
        once(contact.title, whole_value(property));
    } else if (property.name == "EMAIL") {
        keep(contact.emails, sure(whole_value(property)));
    } else if (property.name == "URL") {
        keep(contact.websites, sure(whole_value(property)));
    } else if (property.name == "TEL") {
        keep(contact.phones, phone_of(property));
    } else if (property.name == "ADR") {
        keep(contact.addresses, address_of(property));
    }
}

}  // namespace

std::vector<std::string> vcard_parts(std::string_view value, char separator) {
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) {
            const char escaped = value[++i];
            parts.back() += escaped == 'n' || escaped == 'N' ? ' ' : escaped;
        } else if (separator != '\0' && value[i] == separator) {
            parts.emplace_back();
        } else {
            parts.back() += value[i];
        }
    }
    for (std::string& part : parts) part = clean_line(part);
    return parts;
}

std::vector<VcardProperty> vcard_properties(std::string_view text) {
    std::vector<VcardProperty> properties;
    std::string open;  // a logical line that may still go on
    const auto close = [&] {
        const std::size_t colon = colon_of(open);
        if (colon != std::string::npos) {
            Head head = head_of(std::string_view(open).substr(0, colon));
            std::string value = open.substr(colon + 1);
            if (head.quoted_printable) value = from_quoted_printable(value);
            properties.push_back({std::move(head.name), std::move(head.types), std::move(value)});
        }
        open.clear();
    };
    for (const std::string_view line : lines_of(text.substr(0, most_bytes))) {
        const bool folded = line.starts_with(' ') || line.starts_with('\t');
        const bool soft = open.ends_with('=') && lower(open).find("quoted-printable") != open.npos;
        if (soft) {
            open.pop_back();
            open += line;
        } else if (folded) {
            open += line.substr(1);
        } else {
            close();
            open = line;
        }
    }
    close();
    return properties;
}

std::optional<Contact> read_vcard(std::string_view text) {
    Contact contact;
    Name name;
    bool inside = false;
    for (const VcardProperty& property : vcard_properties(text)) {
        const bool card = upper(clean_line(property.value)) == "VCARD";
        if (property.name == "BEGIN" && card) inside = true;
        if (!inside) continue;
        if (property.name == "END" && card) break;
        take(property, contact, name);
    }
    if (!inside) return std::nullopt;
    name.confidence = 1;
    if (!name.value.empty()) contact.name = name;
    return contact;
}

}  // namespace cardfile
