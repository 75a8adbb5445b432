#include <iostream>
#include <nlohmann/json.hpp>

#include "commands/commands.h"
#include "who/person.h"

namespace cards {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& told, const char* key, const std::string& text) {
    if (!text.empty()) told[key] = text;
}

Json told_of(const Person& person) {
    Json told = {{"locale", person.locale->code}, {"name", person.name}};
    put(told, "title", person.title);
    put(told, "department", person.department);
    told["company"] = person.company;
    put(told, "trade", person.trade);
    told["mail"] = person.mail;
    told["website"] = person.website;
    for (const Number& number : person.numbers) {
        told["phones"].push_back({{"type", cardfile::to_string(number.type)},
                                  {"printed", number.printed},
                                  {"e164", number.e164}});
    }
    told["address"] = person.address;
    put(told, "slogan", person.slogan);
    put(told, "tax", person.tax);
    put(told, "hours", person.hours);
    told["services"] = person.services;
    return told;
}

}  // namespace

/// Without a card: one line of JSON each, on standard output.
cardfile::Result<void> tell_people(const Wish& wish) {
    const Registry registry = wish.free ? Registry::free : Registry::reserved;
    for (int number = wish.first; number < wish.first + wish.count; ++number) {
        Chance chance(wish.seed, "people", number);
        std::cout << told_of(invent(chance, wish.locales, registry)).dump() << "\n";
    }
    return {};
}

}  // namespace cards
