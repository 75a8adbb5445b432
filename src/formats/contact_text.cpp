#include "formats/contact_text.h"

#include <algorithm>

#include "card/review.h"
#include "formats/contact_text_parts.h"
#include "formats/unicode.h"

namespace cardfile {
namespace {

constexpr std::size_t longest_value = 1000;  // bytes; a long address has 200

template <class T>
TextLine line_of(std::string_view key, const T& field) {
    return {std::string(key), shown(field), field.confidence < review_below_of(key)};
}

void put_part(std::vector<TextLine>& lines, const char* key, const std::string& value) {
    if (!value.empty()) lines.push_back({key, value});
}

tl::unexpected<Error> wrong(const std::string& what, const std::string& hint = {}) {
    return failure(Error::Kind::usage, "", what, hint);
}

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1));
}

}  // namespace

std::string_view key_of(PhoneType type) {
    switch (type) {
        case PhoneType::mobile:
            return "mobile";
        case PhoneType::fax:
            return "fax";
        case PhoneType::home:
            return "home";
        case PhoneType::work:
        case PhoneType::other:
            break;
    }
    return "phone";
}

std::string shown(const Field& field) {
    return field.value;
}

std::string shown(const Phone& phone) {
    return phone.extension.empty() ? phone.value : phone.value + " ext. " + phone.extension;
}

std::string shown(const Social& social) {
    return social.network.empty() ? social.value : social.network + " " + social.value;
}

std::vector<TextLine> text_lines(const Contact& contact) {
    std::vector<TextLine> lines;
    if (contact.name) {
        lines.push_back(line_of<Field>("name", *contact.name));
        put_part(lines, "first", contact.name->first);
        put_part(lines, "last", contact.name->last);
        put_part(lines, "prefix", contact.name->prefix);
        put_part(lines, "suffix", contact.name->suffix);
    }
    if (contact.title) lines.push_back(line_of("title", *contact.title));
    if (contact.department) lines.push_back(line_of("department", *contact.department));
    if (contact.company) lines.push_back(line_of("company", *contact.company));
    for (const Field& email : contact.emails) lines.push_back(line_of("email", email));
    for (const Phone& phone : contact.phones) lines.push_back(line_of(key_of(phone.type), phone));
    for (const Field& website : contact.websites) lines.push_back(line_of("website", website));
    for (const Social& social : contact.socials) lines.push_back(line_of("social", social));
    for (const Address& address : contact.addresses) {
        lines.push_back(line_of<Field>("address", address));
        if (&address != &contact.addresses.front()) continue;
        put_part(lines, "street", address.street);
        put_part(lines, "city", address.city);
        put_part(lines, "region", address.region);
        put_part(lines, "postcode", address.postcode);
        put_part(lines, "country", address.country);
    }
    return lines;
}

std::string to_text(const std::vector<TextLine>& lines) {
    std::string text;
    for (const TextLine& line : lines) {
        text += line.key + (line.doubtful ? " ?: " : ": ") + line.value + "\n";
    }
    return text;
}

Result<std::vector<TextLine>> parse_text_lines(std::string_view text) {
    std::vector<TextLine> lines;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
        if (line.empty() || line.starts_with('#')) continue;
        const auto colon = line.find(':');
        TextLine parsed{trimmed(line.substr(0, colon)), "", false};
        if (colon == std::string::npos) {
            return wrong("line " + std::to_string(number) + " is not \"field: value\"",
                         "a line with # before it is passed over");
        }
        parsed.value = trimmed(line.substr(colon + 1));
        if (parsed.key.ends_with('?')) {
            parsed.doubtful = true;
            parsed.key = trimmed(parsed.key.substr(0, parsed.key.size() - 1));
        }
        if (parsed.value.empty()) continue;
        lines.push_back(std::move(parsed));
    }
    return lines;
}

std::string fault_of(std::string_view value) {
    if (value.size() > longest_value) {
        return "is longer than " + std::to_string(longest_value) + " bytes";
    }
    const bool control = std::any_of(value.begin(), value.end(),
                                     [](unsigned char c) { return c < ' ' || c == 0x7f; });
    if (control) return "holds a line break or another control character";
    if (!is_utf8(value)) return "is not UTF-8";
    return {};
}

}  // namespace cardfile
