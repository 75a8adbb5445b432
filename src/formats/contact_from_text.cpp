#include <algorithm>
#include <array>
#include <map>

#include "card/review.h"
#include "formats/contact_parts.h"
#include "formats/contact_text.h"
#include "formats/contact_text_parts.h"

namespace cardfile {
namespace {

using Values = std::map<std::string, std::vector<TextLine>, std::less<>>;

constexpr std::array<std::string_view, 21> keys{
    "name",    "first",   "last",   "prefix", "suffix", "title",    "department",
    "company", "email",   "phone",  "mobile", "home",   "fax",      "website",
    "social",  "address", "street", "city",   "region", "postcode", "country"};

std::string first_value(const Values& values, std::string_view key) {
    const auto found = values.find(key);
    return found == values.end() ? "" : found->second.front().value;
}

/// A doubtful value of which the mark was taken away is confirmed.
template <class T>
T confirmed_if(T field, const TextLine& line) {
    if (field.confidence < review_below_of(line.key) && !line.doubtful) field.confidence = 1;
    return field;
}

template <class T>
T typed(const std::string& value) {
    T field;
    field.value = value;
    field.confidence = 1;
    return field;
}

template <>
Phone typed<Phone>(const std::string& value) {
    Phone phone;
    const auto extension = value.rfind(" ext. ");
    phone.value = value.substr(0, extension);
    if (extension != std::string::npos) phone.extension = value.substr(extension + 6);
    phone.confidence = 1;
    return phone;
}

template <>
Social typed<Social>(const std::string& value) {
    Social social;
    const auto blank = value.find(' ');
    social.value = value.substr(blank == std::string::npos ? 0 : blank + 1);
    if (blank != std::string::npos) social.network = value.substr(0, blank);
    social.confidence = 1;
    return social;
}

template <class T>
T field_of(const TextLine& line, const std::vector<T>& before) {
    const auto same = std::find_if(before.begin(), before.end(),
                                   [&](const T& field) { return shown(field) == line.value; });
    return same == before.end() ? typed<T>(line.value) : confirmed_if(*same, line);
}

template <class T>
std::vector<T> fields_of(const Values& values, std::string_view key, const std::vector<T>& before) {
    std::vector<T> fields;
    const auto found = values.find(key);
    if (found == values.end()) return fields;
    for (const TextLine& line : found->second) fields.push_back(field_of(line, before));
    return fields;
}

std::optional<Field> field_at(const Values& values, std::string_view key,
                              const std::optional<Field>& before) {
    const std::vector<Field> old = before ? std::vector{*before} : std::vector<Field>{};
    const std::vector<Field> now = fields_of(values, key, old);
    return now.empty() ? std::nullopt : std::optional(now.front());
}

/// Words that open a family name.
bool is_particle(const std::string& word) {
    constexpr std::array<std::string_view, 14> particles{"von", "van",   "de", "der", "den",
                                                         "da",  "dos",   "di", "del", "la",
                                                         "le",  "della", "zu", "ter"};
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

/// The last word is the family's, with the particles before it.
void split(Name& name) {
    auto cut = name.value.rfind(' ');
    while (cut != std::string::npos && cut > 0) {
        const auto before = name.value.rfind(' ', cut - 1);
        const auto begin = before == std::string::npos ? 0 : before + 1;
        if (begin == 0 || !is_particle(name.value.substr(begin, cut - begin))) break;
        cut = before;
    }
    name.first = cut == std::string::npos ? "" : name.value.substr(0, cut);
    name.last = cut == std::string::npos ? name.value : name.value.substr(cut + 1);
}

std::optional<Name> name_of(const Values& values, const std::optional<Name>& before) {
    const Name old = before.value_or(Name{});
    Name name = old;
    name.value = first_value(values, "name");
    name.first = first_value(values, "first");
    name.last = first_value(values, "last");
    name.prefix = first_value(values, "prefix");
    name.suffix = first_value(values, "suffix");
    const bool same_parts = name.first == old.first && name.last == old.last &&
                            name.prefix == old.prefix && name.suffix == old.suffix;
    if (name.value == old.value && same_parts) {
        const auto line = values.find("name");
        if (name.value.empty() || line == values.end()) return std::nullopt;
        return confirmed_if(old, line->second.front());
    }
    if (name.value == old.value || name.value.empty()) {
        name.value = whole(name);
    } else if (same_parts) {
        name.prefix.clear();
        name.suffix.clear();
        split(name);
    }
    if (name.value.empty()) return std::nullopt;
    name.confidence = 1;
    return name;
}

/// The parts stand for the first address only.
std::vector<Address> addresses_of(const Values& values, const std::vector<Address>& before) {
    std::vector<Address> addresses = fields_of(values, "address", before);
    const Address old = before.empty() ? Address{} : before.front();
    Address parts = old;
    parts.street = first_value(values, "street");
    parts.city = first_value(values, "city");
    parts.region = first_value(values, "region");
    parts.postcode = first_value(values, "postcode");
    parts.country = first_value(values, "country");
    const bool same = parts.street == old.street && parts.city == old.city &&
                      parts.region == old.region && parts.postcode == old.postcode &&
                      parts.country == old.country;
    if (same) return addresses;
    if (addresses.empty()) addresses.emplace_back();
    if (addresses[0].value == old.value || addresses[0].value.empty()) {
        parts.value = whole(parts);
    } else {
        parts.value = addresses[0].value;
    }
    parts.confidence = 1;
    addresses[0] = parts;
    if (addresses[0].value.empty()) addresses.erase(addresses.begin());
    return addresses;
}

std::vector<Phone> phones_of(const Values& values, const std::vector<Phone>& before) {
    std::vector<Phone> phones;
    for (const PhoneType type :
         {PhoneType::work, PhoneType::mobile, PhoneType::home, PhoneType::fax}) {
        for (Phone phone : fields_of(values, key_of(type), before)) {
            if (key_of(phone.type) != key_of(type) || phone.number.empty()) phone.type = type;
            phones.push_back(std::move(phone));
        }
    }
    return phones;
}

tl::unexpected<Error> wrong(const std::string& what, const std::string& hint = {}) {
    return failure(Error::Kind::usage, "", what, hint);
}

Result<Values> sorted(const std::vector<TextLine>& lines) {
    Values values;
    for (const TextLine& line : lines) {
        if (std::find(keys.begin(), keys.end(), line.key) == keys.end()) {
            std::string known;
            for (const std::string_view key : keys)
                known.append(known.empty() ? "" : ", ").append(key);
            return wrong("no field is called '" + line.key + "'",
                         "the fields are " + known + ", met, event, tags, language, source, every");
        }
        if (const std::string fault = fault_of(line.value); !fault.empty()) {
            return wrong(line.key + ": " + fault);
        }
        const auto at = line.value.find('@');
        if (line.key == "email" && !line.value.empty() &&
            (at == std::string::npos || at == 0 || at + 1 == line.value.size() ||
             line.value.find_first_of(" <>,;\"") != std::string::npos)) {
            return wrong(line.value + ": is not a mail address");
        }
        if (!line.value.empty()) values[line.key].push_back(line);
    }
    return values;
}

}  // namespace

Result<Contact> contact_of(const std::vector<TextLine>& lines, const Contact& before) {
    const auto values = sorted(lines);
    if (!values) return tl::unexpected(values.error());
    Contact contact;
    contact.name = name_of(*values, before.name);
    contact.title = field_at(*values, "title", before.title);
    contact.department = field_at(*values, "department", before.department);
    contact.company = field_at(*values, "company", before.company);
    contact.emails = fields_of(*values, "email", before.emails);
    contact.websites = fields_of(*values, "website", before.websites);
    contact.socials = fields_of(*values, "social", before.socials);
    contact.phones = phones_of(*values, before.phones);
    contact.addresses = addresses_of(*values, before.addresses);
    return contact;
}

}  // namespace cardfile
