// The words of each field, ready for a block.

#include "print/block.h"

namespace cards {
namespace {

struct Label {
    std::string letter, word;
    Icon icon;
};

Label label_of(const Number& number, const LabelWords& labels) {
    switch (number.type) {
        case cardfile::PhoneType::mobile:
            return {"M", labels.mobile, Icon::mobile};
        case cardfile::PhoneType::fax:
            return {"F", labels.fax, Icon::fax};
        default:
            return {"T", labels.phone, Icon::phone};
    }
}

struct Manner {
    Labels labels;
    Type type;
};

SetLine labelled(const Value& value, const Label& label, const Manner& manner) {
    SetLine line{{value.text, value.kind, {value}}, manner.type};
    switch (manner.labels) {
        case Labels::none:
            break;
        case Labels::letters:
            line.words.text = label.letter + "  " + value.text;
            break;
        case Labels::words:
            line.words.text = label.word + (label.word.back() == '.' ? " " : ": ") + value.text;
            break;
        case Labels::column:
            line.label = label.word;
            break;
        case Labels::icons:
            line.icon = label.icon;
            break;
    }
    return line;
}

/// On one line or on two; an address is labelled with an icon or not at all.
std::vector<SetLine> address_of(const Person& person, const Manner& manner, bool on_one_line) {
    std::vector<std::string> texts = {person.street, person.city};
    if (on_one_line) texts = {person.street + ", " + person.city};
    std::vector<SetLine> lines;
    for (const std::string& text : texts) {
        SetLine line{{text, "address", {{"address", text}}}, manner.type};
        if (manner.labels == Labels::icons) line.icon = lines.empty() ? Icon::pin : Icon::blank;
        lines.push_back(line);
    }
    return lines;
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
    const Manner manner{wish.labels, type};
    const LabelWords& labels = person.locale->labels;
    std::vector<SetLine> lines;
    if (wish.address) lines = address_of(person, manner, wish.address_on_one_line);
    for (const Number& number : person.numbers) {
        // Without a label nobody could tell a mobile or a fax from the office.
        const bool office = number.type == cardfile::PhoneType::work;
        if ((wish.labels == Labels::none || wish.only_company) && !office) continue;
        lines.push_back(labelled({"phone", number.printed, number.type, number.e164},
                                 label_of(number, labels), manner));
    }
    if (!wish.only_company) {
        lines.push_back(labelled({"email", person.mail}, {"E", labels.mail, Icon::mail}, manner));
    }
    if (wish.website) {
        // A web address explains itself: letters and words seldom stand before it.
        Manner plain = manner;
        const bool apart = wish.labels == Labels::column || wish.labels == Labels::icons;
        if (!apart) plain.labels = Labels::none;
        lines.push_back(labelled({"website", person.website}, {"W", labels.web, Icon::web}, plain));
    }
    return lines;
}

}  // namespace cards
