#include "scene/fields.h"

#include <algorithm>
#include <vector>

namespace cards {
namespace {

using Json = nlohmann::ordered_json;

Json phone_of(const Value& value) {
    Json phone = {{"number", value.text},
                  {"type", std::string(cardfile::to_string(value.type))},
                  {"e164", value.e164}};
    if (!value.extension.empty()) phone["extension"] = value.extension;
    return phone;
}

/// Of what may be several the key is a plural.
std::string key_of(const std::string& kind) {
    return kind == "email" || kind == "phone" || kind == "website" ? kind + "s" : kind;
}

bool belongs(const Value& value, int person) {
    return value.person == person || value.person == everyone;
}

void add_once(Json& list, const Json& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

/// A number behind "Tel/Fax", or a range "31 - 32", is printed once.
void add_number(Json& list, const Json& phone) {
    for (const Json& other : list)
        if (other["number"] == phone["number"]) return;
    list.push_back(phone);
}

/// Lines of one office are joined, the first office's come first.
Json addresses_of(const Printed& printed, int person) {
    Json addresses = Json::array();
    std::vector<int> offices;
    for (const Value& value : printed.values) {
        if (value.kind != "address" || !belongs(value, person)) continue;
        if (offices.empty() || offices.back() != value.office) {
            offices.push_back(value.office);
            addresses.push_back(value.text);
        } else {
            addresses.back() = addresses.back().get<std::string>() + ", " + value.text;
        }
    }
    return addresses;
}

}  // namespace

/// Only what is printed: a field that is not on the card has no key.
nlohmann::ordered_json fields_of(const Printed& printed, int person) {
    Json fields = Json::object();
    for (const Value& value : printed.values) {
        if (!belongs(value, person) || value.kind == "address") continue;
        if (!value.also.empty()) add_once(fields[key_of(value.kind) + "_alt"], value.also);
        if (value.text.empty()) continue;
        if (value.kind == "email" || value.kind == "website") {
            add_once(fields[key_of(value.kind)], value.text);
        } else if (value.kind == "phone") {
            add_number(fields["phones"], phone_of(value));
        } else if (value.kind == "social") {
            add_once(fields["socials"], value.text);
        } else if (!fields.contains(value.kind)) {  // a title in a second language stays behind
            fields[value.kind] = value.text;
        }
    }
    const Json addresses = addresses_of(printed, person);
    if (!addresses.empty()) fields["address"] = addresses[0];
    if (addresses.size() > 1) fields["addresses"] = addresses;
    return fields;
}

}  // namespace cards
