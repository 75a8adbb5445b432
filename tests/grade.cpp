#include "grade.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace cardfile {
namespace {

struct Answer {
    std::string kind;
    std::string text;
    std::string e164 = {};               ///< only for a phone
    std::vector<std::string> also = {};  ///< what may stand for it as well
};

using Answers = std::vector<Answer>;

const std::map<std::string, std::string>& plain_letters() {
    static const std::map<std::string, std::string> table = [] {
        const std::vector<std::pair<std::string, std::vector<std::string>>> letters = {
            {"a", {"á", "à", "â", "ã", "ä", "å", "ą", "Á", "À", "Â", "Ã", "Ä", "Å", "Ą"}},
            {"c", {"ç", "ć", "č", "Ç", "Ć", "Č"}},
            {"e", {"é", "è", "ê", "ë", "ę", "É", "È", "Ê", "Ë", "Ę"}},
            {"g", {"ğ", "Ğ"}},
            {"i", {"í", "ì", "î", "ï", "ı", "Í", "Ì", "Î", "Ï", "İ"}},
            {"l", {"ł", "Ł"}},
            {"n", {"ñ", "ń", "Ñ", "Ń"}},
            {"o", {"ó", "ò", "ô", "õ", "ö", "ø", "Ó", "Ò", "Ô", "Õ", "Ö", "Ø"}},
            {"s", {"ş", "ś", "š", "Ş", "Ś", "Š"}},
            {"ss", {"ß", "ẞ"}},
            {"u", {"ú", "ù", "û", "ü", "Ú", "Ù", "Û", "Ü"}},
            {"y", {"ý", "ÿ", "Ý"}},
            {"z", {"ź", "ż", "ž", "Ź", "Ż", "Ž"}},
            {"ae", {"æ", "Æ"}},
            {"oe", {"œ", "Œ"}},
        };
        std::map<std::string, std::string> joined;
        for (const auto& [plain, marked] : letters) {
            for (const std::string& letter : marked) joined[letter] = plain;
        }
        return joined;
    }();
    return table;
}

/// The bytes of the UTF-8 letter that starts with this one.
std::size_t length_of(unsigned char first) {
    if (first < 0x80) return 1;
    if (first < 0xE0) return 2;
    return first < 0xF0 ? 3 : 4;
}

/// Lower case without accents; whatever is neither letter nor digit parts words.
std::vector<std::string> words(const std::string& text) {
    std::vector<std::string> found(1);
    for (std::size_t at = 0; at < text.size();) {
        const std::string letter = text.substr(at, length_of(static_cast<unsigned char>(text[at])));
        at += letter.size();
        const auto plain = plain_letters().find(letter);
        if (plain != plain_letters().end()) {
            found.back() += plain->second;
        } else if (letter.size() == 1 && std::isalnum(static_cast<unsigned char>(letter[0])) != 0) {
            found.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(letter[0])));
        } else if (!found.back().empty()) {
            found.emplace_back();
        }
    }
    if (found.back().empty()) found.pop_back();
    return found;
}

double word_f1(const std::string& a, const std::string& b) {
    std::vector<std::string> left = words(a);
    std::vector<std::string> right = words(b);
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    std::vector<std::string> both;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                          std::back_inserter(both));
    if (left.empty() || right.empty()) return 0;
    return 2.0 * static_cast<double>(both.size()) / static_cast<double>(left.size() + right.size());
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char sign) { return static_cast<char>(std::tolower(sign)); });
    return text;
}

std::string digits(const std::string& text) {
    std::string only;
    std::copy_if(text.begin(), text.end(), std::back_inserter(only),
                 [](unsigned char sign) { return std::isdigit(sign) != 0; });
    return only;
}

std::string site(const std::string& text) {
    std::string bare = lower(text);
    for (const std::string start : {"https://", "http://", "www."}) {
        if (bare.rfind(start, 0) == 0) bare.erase(0, start.size());
    }
    if (!bare.empty() && bare.back() == '/') bare.pop_back();
    return bare;
}

bool same(const Answer& truth, const Answer& read) {
    if (truth.kind != read.kind) return false;
    if (truth.kind == "email") return lower(truth.text) == lower(read.text);
    if (truth.kind == "website") return site(truth.text) == site(read.text);
    if (truth.kind == "name") {
        const auto meant = words(truth.text);
        return meant == words(read.text) || (!read.also.empty() && meant == words(read.also[0]));
    }
    if (truth.kind == "phone") {
        return digits(truth.text) == digits(read.text) || truth.e164 == read.e164;
    }
    constexpr double enough = 0.8;
    const auto near = [&](const std::string& text) { return word_f1(text, read.text) >= enough; };
    return near(truth.text) || std::any_of(truth.also.begin(), truth.also.end(), near);
}

Answers answers_of_fields(const nlohmann::json& fields) {
    Answers answers;
    for (const std::string kind : {"name", "title", "department", "company", "address"}) {
        if (!fields.contains(kind)) continue;
        answers.push_back(
            {kind, fields.at(kind), "", fields.value(kind + "_alt", std::vector<std::string>{})});
    }
    for (const auto& mail : fields.value("emails", nlohmann::json::array())) {
        answers.push_back({"email", mail});
    }
    for (const auto& website : fields.value("websites", nlohmann::json::array())) {
        answers.push_back({"website", website});
    }
    for (const auto& phone : fields.value("phones", nlohmann::json::array())) {
        answers.push_back({"phone", phone.at("number"), phone.at("e164")});
    }
    return answers;
}

bool holds(const Answers& answers, const Answer& answer) {
    return std::any_of(answers.begin(), answers.end(), [&](const Answer& other) {
        return other.kind == answer.kind && other.text == answer.text;
    });
}

Answers answers_of(const nlohmann::json& card) {
    Answers answers = answers_of_fields(card.at("fields"));
    for (const auto& person : card.value("people", nlohmann::json::array())) {
        for (const Answer& answer : answers_of_fields(person)) {
            if (!holds(answers, answer)) answers.push_back(answer);
        }
    }
    return answers;
}

Answers answers_of(const Contact& contact) {
    Answers answers;
    const auto add = [&answers](const std::string& kind, const auto& field) {
        if (field) answers.push_back({kind, field->value});
    };
    if (const auto& name = contact.name) {
        const std::string whole = name->prefix + " " + name->value + " " + name->suffix;
        answers.push_back({"name", name->value, "", {whole}});
    }
    add("title", contact.title);
    add("department", contact.department);
    add("company", contact.company);
    for (const Field& mail : contact.emails) answers.push_back({"email", mail.value});
    for (const Field& website : contact.websites) answers.push_back({"website", website.value});
    for (const Phone& phone : contact.phones) {
        answers.push_back({"phone", phone.value, phone.number});
    }
    for (const Address& address : contact.addresses) {
        answers.push_back({"address", address.value});
    }
    return answers;
}

/// What two people share counts once; what one person has twice is wrong the second time.
Answers answers_of(const CardReading& card) {
    Answers answers;
    for (const Contact& contact : card.contacts) {
        const Answers others = answers;
        for (const Answer& answer : answers_of(contact)) {
            if (!holds(others, answer)) answers.push_back(answer);
        }
    }
    return answers;
}

std::string quoted(const Answer& answer) {
    return answer.kind + " \"" + answer.text + "\"\n";
}

Tally compared(Answers truth, const Answers& read) {
    Tally tally;
    for (const Answer& answer : read) {
        const auto met = std::find_if(truth.begin(), truth.end(), [&](const Answer& candidate) {
            return same(candidate, answer);
        });
        if (met != truth.end()) {
            ++tally.right;
            truth.erase(met);
        } else {
            ++tally.wrong;
            tally.complaints += "  wrong " + quoted(answer);
        }
    }
    for (const Answer& missed : truth) tally.complaints += "  missed " + quoted(missed);
    return tally;
}

void add(Tally& sum, const Tally& part) {
    sum.right += part.right;
    sum.wrong += part.wrong;
    sum.complaints += part.complaints;
}

}  // namespace

Tally grade(const nlohmann::json& truth, const Reading& reading) {
    std::vector<Answers> read;
    for (const CardReading& card : reading.cards) read.push_back(answers_of(card));
    Tally tally;
    if (truth.at("cards").empty() && reading.status == Reading::Status::no_card) tally.right = 1;
    // Each card of the truth takes the reading that meets most of it.
    for (const auto& card : truth.at("cards")) {
        const Answers wanted = answers_of(card);
        const auto best =
            std::max_element(read.begin(), read.end(), [&](const Answers& a, const Answers& b) {
                return compared(wanted, a).right < compared(wanted, b).right;
            });
        add(tally, compared(wanted, best == read.end() ? Answers{} : *best));
        if (best != read.end()) read.erase(best);
    }
    for (const Answers& surplus : read) add(tally, compared({}, surplus));
    if (!tally.complaints.empty()) {
        tally.complaints = truth.at("photo").get<std::string>() + "\n" + tally.complaints;
    }
    return tally;
}

}  // namespace cardfile
