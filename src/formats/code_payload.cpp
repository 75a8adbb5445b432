// MECARD as NTT DoCoMo published it, BIZCARD as ZXing's wiki tells it, mailto as in RFC 6068.

#include "formats/code_payload.h"

#include <algorithm>
#include <cctype>

#include "formats/contact_parts.h"
#include "formats/vcard_read.h"

namespace cardfile {
namespace {

bool starts_with(std::string_view text, std::string_view start) {
    return text.size() >= start.size() &&
           std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) {
               return std::toupper(static_cast<unsigned char>(a)) ==
                      std::toupper(static_cast<unsigned char>(b));
           });
}

std::string clean(std::string_view value) {
    return vcard_parts(value, '\0').front();
}

Phone phone(std::string value, PhoneType type) {
    Phone phone;
    phone.value = std::move(value);
    phone.type = type;
    phone.confidence = 1;
    return phone;
}

/// "Doe,Jane" or "Jane Doe".
Name mecard_name(std::string_view value) {
    const std::vector<std::string> parts = vcard_parts(value, ',');
    Name name;
    name.confidence = 1;
    if (parts.size() >= 2) {
        name.last = parts[0];
        name.first = parts[1];
        name.value = name.first + (name.first.empty() ? "" : " ") + name.last;
    } else {
        name.value = parts.front();
    }
    return name;
}

struct Entry {
    std::string key;    ///< capital letters
    std::string value;  ///< escapes still in it
};

/// "N:Doe,Jane;TEL:+44…;;": entries between unescaped semicolons.
std::vector<Entry> entries_of(std::string_view text) {
    std::vector<Entry> entries;
    std::string open;
    const auto close = [&] {
        const std::size_t colon = open.find(':');
        if (colon != std::string::npos && colon > 0) {
            std::string key = open.substr(0, colon);
            for (char& c : key) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            entries.push_back({clean(key), open.substr(colon + 1)});
        }
        open.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            open += text[i];
            open += text[++i];
        } else if (text[i] == ';') {
            close();
        } else {
            open += text[i];
        }
    }
    close();
    return entries;
}

template <class T>
void keep(std::vector<T>& fields, T field) {
    constexpr std::size_t most = 16;
    if (!field.value.empty() && fields.size() < most) fields.push_back(std::move(field));
}

Contact read_mecard(std::string_view text) {
    Contact contact;
    for (const Entry& entry : entries_of(text)) {
        const std::string value = clean(entry.value);
        if (value.empty()) continue;
        if (entry.key == "N") contact.name = mecard_name(entry.value);
        if (entry.key == "ORG") contact.company = sure(value);
        if (entry.key == "TITLE") contact.title = sure(value);
        if (entry.key == "TEL") keep(contact.phones, phone(value, PhoneType::work));
        if (entry.key == "FAX") keep(contact.phones, phone(value, PhoneType::fax));
        if (entry.key == "EMAIL") keep(contact.emails, sure(value));
        if (entry.key == "URL") keep(contact.websites, sure(value));
        if (entry.key == "ADR") {
            Address address;
            address.value = value;
            address.confidence = 1;
            keep(contact.addresses, address);
        }
    }
    return contact;
}

Contact read_bizcard(std::string_view text) {
    Contact contact;
    std::string first, last;
    for (const Entry& entry : entries_of(text)) {
        const std::string value = clean(entry.value);
        if (value.empty()) continue;
        if (entry.key == "N") first = value;
        if (entry.key == "X") last = value;
        if (entry.key == "T") contact.title = sure(value);
        if (entry.key == "C") contact.company = sure(value);
        if (entry.key == "B") keep(contact.phones, phone(value, PhoneType::work));
        if (entry.key == "M") keep(contact.phones, phone(value, PhoneType::mobile));
        if (entry.key == "F") keep(contact.phones, phone(value, PhoneType::fax));
        if (entry.key == "E") keep(contact.emails, sure(value));
        if (entry.key == "A") {
            Address address;
            address.value = value;
            address.confidence = 1;
            keep(contact.addresses, address);
        }
    }
    if (!first.empty() || !last.empty()) {
        Name name;
        name.first = first;
        name.last = last;
        name.value = first + (first.empty() || last.empty() ? "" : " ") + last;
        name.confidence = 1;
        contact.name = name;
    }
    return contact;
}

bool is_one_word(std::string_view text) {
    return !text.empty() && text.find_first_of(" \t\r\n") == std::string_view::npos;
}

/// "mailto:jane@example.com?subject=Hello" -> the address alone.
std::string_view before(std::string_view text, char end) {
    return text.substr(0, text.find(end));
}

}  // namespace

std::optional<Contact> read_payload(std::string_view payload) {
    while (!payload.empty() && static_cast<unsigned char>(payload.front()) <= ' ')
        payload.remove_prefix(1);
    while (!payload.empty() && static_cast<unsigned char>(payload.back()) <= ' ')
        payload.remove_suffix(1);
    if (starts_with(payload, "BEGIN:VCARD")) return read_vcard(payload);
    if (starts_with(payload, "MECARD:")) return read_mecard(payload.substr(7));
    if (starts_with(payload, "BIZCARD:")) return read_bizcard(payload.substr(8));
    Contact contact;
    if (starts_with(payload, "MATMSG:")) {
        for (const Entry& entry : entries_of(payload.substr(7)))
            if (entry.key == "TO") keep(contact.emails, sure(clean(entry.value)));
        return contact;
    }
    if (!is_one_word(payload)) return std::nullopt;
    if (starts_with(payload, "mailto:")) {
        keep(contact.emails, sure(clean(before(payload.substr(7), '?'))));
    } else if (starts_with(payload, "tel:")) {
        keep(contact.phones, phone(clean(before(payload.substr(4), ';')), PhoneType::work));
    } else if (starts_with(payload, "http://") || starts_with(payload, "https://") ||
               starts_with(payload, "www.")) {
        keep(contact.websites, sure(clean(payload)));
    } else {
        return std::nullopt;
    }
    return contact;
}

}  // namespace cardfile
