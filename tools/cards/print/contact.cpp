// The words of each field, ready for a block.

#include <utility>

#include "print/block.h"

namespace cards {
namespace {

std::string letter_of(cardfile::PhoneType type) {
    switch (type) {
        case cardfile::PhoneType::mobile:
            return "M";
        case cardfile::PhoneType::fax:
            return "F";
        default:
            return "T";
    }
}

std::string word_of(cardfile::PhoneType type, const LabelWords& labels) {
    switch (type) {
        case cardfile::PhoneType::mobile:
            return labels.mobile;
        case cardfile::PhoneType::fax:
            return labels.fax;
        default:
            return labels.phone;
    }
}

/// One value with its label in the wished manner.
SetLine labelled(const Value& value, const std::string& letter, const std::string& word,
                 const std::pair<Labels, Type>& manner) {
    const auto& [labels, type] = manner;
    SetLine line{{value.text, value.kind, {value}}, type};
    switch (labels) {
        case Labels::none:
            break;
        case Labels::letters:
            line.words.text = letter + "  " + value.text;
            break;
        case Labels::words:
            line.words.text = word + (word.back() == '.' ? " " : ": ") + value.text;
            break;
        case Labels::column:
            line.label = word;
            break;
    }
    return line;
}

}  // namespace

Words name_of(const Person& person) {
    return {person.name, "name", {{"name", person.name}}};
}

Words title_of(const Person& person) {
    return {person.title, "title", {{"title", person.title}}};
}

Words department_of(const Person& person) {
    return {person.department, "department", {{"department", person.department}}};
}

Words company_of(const Person& person) {
    return {person.company, "company", {{"company", person.company}}};
}

Words root_of(const Person& person) {
    return {person.root, "none", {}};
}

Words in_capitals(Words words, const Person& person) {
    words.text = capitals(words.text, *person.locale);
    for (Value& value : words.values) value.text = capitals(value.text, *person.locale);
    return words;
}

std::vector<SetLine> contact_of(const Person& person, const Type& type, const ContactWish& wish) {
    const std::pair<Labels, Type> manner{wish.labels, type};
    const LabelWords& labels = person.locale->labels;
    std::vector<SetLine> lines;
    if (wish.address) {
        const Value street{"address", person.street};
        const Value city{"address", person.city};
        if (wish.address_on_one_line) {
            const std::string both = person.street + ", " + person.city;
            lines.push_back({{both, "address", {{"address", both}}}, type});
        } else {
            lines.push_back({{street.text, "address", {street}}, type});
            lines.push_back({{city.text, "address", {city}}, type});
        }
    }
    for (const Number& number : person.numbers) {
        // Without a label nobody could tell a mobile or a fax from the office.
        const bool office = number.type == cardfile::PhoneType::work;
        if ((wish.labels == Labels::none || wish.only_company) && !office) continue;
        lines.push_back(labelled({"phone", number.printed, number.type, number.e164},
                                 letter_of(number.type), word_of(number.type, labels), manner));
    }
    if (!wish.only_company) {
        lines.push_back(labelled({"email", person.mail}, "E", labels.mail, manner));
    }
    if (wish.website) {
        // A web address explains itself: few cards label it.
        const std::pair<Labels, Type> plain{
            wish.labels == Labels::column ? Labels::column : Labels::none, type};
        lines.push_back(labelled({"website", person.website}, "W", labels.web, plain));
    }
    return lines;
}

}  // namespace cards
