#include "store/field_kinds.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "formats/json_values.h"
#include "formats/unicode.h"

namespace cardfile {
namespace {

struct Kind {
    const char* name;  ///< in the table
    const char* key;   ///< in the contract's contact
    bool many;
};

constexpr std::array<Kind, 9> kinds{{
    {"name", "name", false},
    {"title", "title", false},
    {"department", "department", false},
    {"company", "company", false},
    {"email", "emails", true},
    {"website", "websites", true},
    {"social", "socials", true},
    {"phone", "phones", true},
    {"address", "addresses", true},
}};

std::string digits_of(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

FieldValue row(const char* kind, const Json& field) {
    FieldValue row;
    row.kind = kind;
    row.confidence = field.value("confidence", 0.0);
    row.detail = dump(field);
    if (row.kind == "phone") {
        row.value = field.value("printed", "");
        const auto number = field.find("number");
        row.folded = number->is_string() ? number->get<std::string>() : digits_of(row.value);
    } else {
        row.value = field.value("value", "");
        row.folded = folded(row.value);
    }
    return row;
}

}  // namespace

std::vector<FieldValue> field_values(const Contact& contact) {
    const Json json = to_json(contact);
    std::vector<FieldValue> rows;
    for (const Kind& kind : kinds) {
        const auto found = json.find(kind.key);
        if (found == json.end()) continue;
        if (!kind.many) {
            rows.push_back(row(kind.name, *found));
            continue;
        }
        for (const Json& field : *found) rows.push_back(row(kind.name, field));
    }
    return rows;
}

Contact contact_of(const std::vector<FieldValue>& values) {
    Json json = Json::object();
    for (const FieldValue& value : values) {
        const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                       [&](const Kind& known) { return known.name == value.kind; });
        auto detail = parse_json(value.detail);
        if (kind == kinds.end() || !detail) continue;
        if (kind->many) {
            json[kind->key].push_back(std::move(*detail));
        } else {
            json[kind->key] = std::move(*detail);
        }
    }
    return contact_from(json).value_or(Contact{});
}

std::string phone_digits(std::string_view text) {
    const bool like_a_phone = text.find_first_not_of("0123456789+-./()") == std::string_view::npos;
    return like_a_phone ? digits_of(text) : "";
}

}  // namespace cardfile
