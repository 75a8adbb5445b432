#include "print/contact.h"

#include <algorithm>

#include "print/fonts.h"

namespace cards {
namespace {

using cardfile::PhoneType;

struct Label {
    std::string word;
    Icon icon;
};

/// Of a list, a word of at least two letters: single letters are another manner.
std::string word_from(const Locale& locale, const std::string& list, Chance& chance) {
    std::vector<std::string> words;
    for (const std::string& word : locale[list]) {
        if (word.size() > 2) words.push_back(word);
    }
    return chance.pick(words);
}

void choose_words(Manner& manner, const Locale& locale, Chance& chance) {
    manner.phone = word_from(locale, "phone", chance);
    manner.mobile = word_from(locale, "mobile", chance);
    manner.fax = word_from(locale, "fax", chance);
    manner.mail = word_from(locale, "mail", chance);
    manner.web = word_from(locale, "web", chance);
    manner.place = word_from(locale, "place", chance);
    manner.telfax = chance.pick(locale["telfax"]);
}

void choose_letters(Manner& manner, const Locale& locale, Chance& chance) {
    const bool small = chance.likely(0.25);
    const auto letter = [&](const char* sign) {
        std::string text = sign;
        if (small) text[0] = static_cast<char>(text[0] - 'A' + 'a');
        return text;
    };
    const bool phone = locale.code.starts_with("en-") && chance.likely(0.3);
    manner.phone = letter(phone ? "P" : "T");
    manner.mobile = letter(locale.code == "pt-BR" ? "C" : locale.code == "tr" ? "G" : "M");
    manner.fax = letter("F");
    manner.mail = letter("E");
    manner.web = letter("W");
    manner.place = letter("A");
    manner.telfax = manner.phone + "/" + manner.fax;
}

void add_english(Manner& manner) {
    const auto add = [](std::string& label, const char* word) {
        if (label.find(word) == std::string::npos) label += std::string(" / ") + word;
    };
    add(manner.phone, "Phone");
    add(manner.mobile, "Mobile");
    add(manner.fax, "Fax");
    add(manner.mail, "E-mail");
    add(manner.web, "Web");
}

Label label_of(const Number& number, const Manner& manner) {
    if (number.fax_too) return {manner.telfax, Icon::phone};
    if (number.type == PhoneType::mobile) return {manner.mobile, Icon::mobile};
    if (number.type == PhoneType::fax) return {manner.fax, Icon::fax};
    return {manner.phone, Icon::phone};
}

/// With the label that this card's manner gives it.
SetLine labelled(Words words, const Label& label, const Manner& manner, const Type& type) {
    SetLine line{std::move(words), type};
    const bool colon = !label.word.empty() && label.word.back() == ':';
    switch (manner.labels) {
        case Labels::letters:
        case Labels::words:
        case Labels::both:
            line.words.text = label.word + (colon ? " " : manner.between) + line.words.text;
            break;
        case Labels::colon:
            line.label = colon ? label.word.substr(0, label.word.size() - 1) : label.word;
            line.words.text = ": " + line.words.text;
            break;
        case Labels::column:
            line.label = label.word;
            break;
        case Labels::icons:
            line.icon = label.icon;
            break;
        default:
            break;
    }
    return line;
}

Words words_of(const Number& number) {
    Words words{number.printed + number.behind, "phone", {}};
    words.values.push_back(
        {"phone", number.printed, number.type, number.e164, number.extension, 0, 0});
    if (number.fax_too) {
        words.values.push_back({"phone", number.printed, PhoneType::fax, number.e164, "", 0, 0});
    }
    if (!number.last.empty()) {
        words.values.push_back({"phone", number.printed, number.type, number.last, "", 0, 0});
    }
    return words;
}

/// Without a label nobody could tell a mobile or a fax from the office.
bool shown(const Number& number, const Manner& manner, bool only_company) {
    const bool office = number.type == PhoneType::work && !number.fax_too;
    if (manner.labels == Labels::none) return office;
    return !only_company || number.type != PhoneType::mobile;
}

std::vector<SetLine> phones_of(const std::vector<Number>& numbers, const Type& type,
                               const Manner& manner, bool only_company) {
    std::vector<SetLine> lines;
    bool room = false;  // behind the last line's number
    for (const Number& number : numbers) {
        if (!shown(number, manner, only_company)) continue;
        SetLine line = labelled(words_of(number), label_of(number, manner), manner, type);
        const bool inline_label = line.label.empty() && line.icon == Icon::none;
        if (room && inline_label && manner.pairs) {
            Words& last = lines.back().words;
            last.text += "   " + line.words.text;
            last.values.insert(last.values.end(), line.words.values.begin(),
                               line.words.values.end());
            room = false;
            continue;
        }
        lines.push_back(std::move(line));
        room = true;
    }
    return lines;
}

std::vector<SetLine> address_lines(const std::vector<std::string>& address, int office,
                                   const Type& type, const Manner& manner) {
    std::vector<SetLine> lines;
    for (const std::string& text : address) {
        Words words{text, "address", {{"address", text}}};
        words.values.front().office = office;
        const bool first = lines.empty();
        SetLine line{words, type};
        if (manner.labels == Labels::icons) {
            line.icon = first ? Icon::pin : Icon::blank;
        } else if (manner.label_address && first) {
            line = labelled(words, {manner.place, Icon::pin}, manner, type);
        } else if (manner.label_address &&
                   (manner.labels == Labels::column || manner.labels == Labels::colon)) {
            line.label = " ";
            if (manner.labels == Labels::colon) line.words.text = "  " + line.words.text;
        }
        lines.push_back(line);
    }
    return lines;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

void append(std::vector<SetLine>& lines, const std::vector<SetLine>& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

std::vector<SetLine> net_of(const Person& person, const Type& type, const Manner& manner,
                            const ContactParts& parts) {
    std::vector<SetLine> lines;
    const std::string& mail = parts.only_company ? person.office_mail : person.mail;
    if (parts.mail && !mail.empty()) {
        lines.push_back(labelled(field_of("email", mail), {manner.mail, Icon::mail}, manner, type));
    }
    if (parts.site && !person.website.empty()) {
        // A web address explains itself: words seldom stand before it.
        Manner site = manner;
        const bool apart = manner.labels != Labels::words && manner.labels != Labels::both;
        if (!apart && !manner.label_address) site.labels = Labels::none;
        lines.push_back(
            labelled(field_of("website", person.website), {manner.web, Icon::web}, site, type));
    }
    if (parts.social) {
        for (const std::string& handle : person.socials) {
            lines.push_back({field_of("social", handle), type});
        }
    }
    return lines;
}

}  // namespace

Manner choose_manner(Labels wanted, const Person& person, Chance& chance) {
    static const std::vector<Labels> all = {Labels::words,   Labels::words,   Labels::words,
                                            Labels::letters, Labels::letters, Labels::icons,
                                            Labels::column,  Labels::colon,   Labels::none};
    Manner manner;
    manner.labels = wanted == Labels::any ? chance.pick(all) : wanted;
    const Locale& locale = *person.locale;
    if (manner.labels == Labels::letters) {
        choose_letters(manner, locale, chance);
        const std::vector<std::string> between = {"  ", " ", ": ", ". ", " | "};
        manner.between = chance.pick(between);
    } else {
        choose_words(manner, locale, chance);
        const std::vector<std::string> between = {": ", ": ", ": ", " : ", " "};
        manner.between = chance.pick(between);
    }
    if (manner.labels == Labels::both) add_english(manner);
    manner.label_address = chance.likely(0.25);
    manner.address_first = chance.likely(0.6);
    manner.pairs = chance.likely(0.2);
    return manner;
}

std::vector<SetLine> contact_of(const Person& person, const Type& type, const Manner& manner,
                                const ContactParts& parts) {
    std::vector<SetLine> address;
    if (parts.address && !person.address.empty()) {
        std::vector<std::string> texts = person.address;
        if (parts.one_line) texts = {joined(texts)};
        address = address_lines(texts, 0, type, manner);
    }
    std::vector<SetLine> lines;
    if (manner.address_first) append(lines, address);
    if (parts.phones) append(lines, phones_of(person.numbers, type, manner, parts.only_company));
    append(lines, net_of(person, type, manner, parts));
    if (!manner.address_first) append(lines, address);
    return lines;
}

std::vector<SetLine> office_of(const Office& office, int number, const Type& type,
                               const Manner& manner) {
    Type bold = type;
    bold.weight = 700;
    std::vector<SetLine> lines = {{{office.town}, bold}};
    append(lines, address_lines(office.address, number, type, manner));
    append(lines, phones_of(office.numbers, type, manner, false));
    return lines;
}

Words field_of(const std::string& kind, const std::string& text) {
    return {text, kind, {{kind, text}}};
}

Words name_of(const Person& person) {
    return field_of("name", person.name);
}

Words in_capitals(Words words, const Locale& locale) {
    words.text = capitals(words.text, locale);
    for (Value& value : words.values) value.text = capitals(value.text, locale);
    return words;
}

Words printed_in(const std::string& family, const Words& words, const Locale& locale) {
    return has_only_capitals(family) ? in_capitals(words, locale) : words;
}

}  // namespace cards
