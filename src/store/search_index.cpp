#include "store/search_index.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>
#include <vector>

#include "card/contact.h"
#include "card/review.h"
#include "formats/json_values.h"
#include "formats/unicode.h"
#include "store/field_kinds.h"

namespace cardfile {
namespace {

constexpr std::size_t fewest_digits = 3;  // of a phone number, to be looked for in its middle

/// Letters that are also written with two: Müller is Mueller on a boarding pass.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> spelt_out{{
    {"ä", "ae"},
    {"ö", "oe"},
    {"ü", "ue"},
    {"å", "aa"},
    {"ø", "oe"},
    {"Ä", "ae"},
    {"Ö", "oe"},
    {"Ü", "ue"},
    {"Å", "aa"},
    {"Ø", "oe"},
}};

std::string folded_spelt_out(std::string text) {
    for (const auto& [letter, letters] : spelt_out) {
        for (auto at = text.find(letter); at != text.npos; at = text.find(letter, at)) {
            text.replace(at, letter.size(), letters);
        }
    }
    return folded(text);
}

void add_words(std::string& words, const std::string& text) {
    const std::string plain = folded(text), spelt = folded_spelt_out(text);
    words.append(plain).append(" ");
    if (spelt != plain) words.append(spelt).append(" ");
}

/// A query finds what words begin with; so that it also finds the end of a number, each of its ends
/// is a word.
void add_digits(std::string& words, std::string_view digits) {
    if (digits.starts_with('+')) digits.remove_prefix(1);
    for (; digits.size() >= fewest_digits; digits.remove_prefix(1)) {
        words.append(digits).append(" ");
    }
}

void add_reading(std::string& words, const std::string& json) {
    const auto reading = parse_json(json).and_then(card_from);
    if (!reading) return;
    for (const Line& line : reading->lines) add_words(words, line.text);
    for (const Code& code : reading->codes) add_words(words, code.text);
}

struct Summary {
    std::string words;
    bool to_review = false;
    double worth = 0;
};

/// Some of it is a guess: a mail can be written only to an address, and more is remembered of
/// somebody met last year than five years ago.
constexpr double worth_of_mail = 4, worth_of_name = 2, worth_of_phone = 1, worth_of_talk = 3,
                 worth_of_a_year = 0.5;

void add_fields(Database& database, std::int64_t id, Summary& summary) {
    bool mail = false, name = false, phone = false;
    Statement fields(database,
                     "SELECT kind, value, folded, confidence, set_by_hand FROM field_values "
                     "WHERE contact_id = ?");
    for (fields.bind(id); fields.next();) {
        const std::string kind = fields.text(0);
        add_words(summary.words, fields.text(1));
        if (kind == "phone") add_digits(summary.words, fields.text(2));
        const bool doubtful = fields.real(3) < review_below_of(kind) && fields.number(4) == 0;
        summary.to_review = summary.to_review || doubtful;
        mail = mail || kind == "email";
        name = name || kind == "name";
        phone = phone || kind == "phone";
    }
    summary.worth +=
        (mail ? worth_of_mail : 0) + (name ? worth_of_name : 0) + (phone ? worth_of_phone : 0);
}

Summary summary_of(Database& database, std::int64_t id) {
    Summary summary;
    add_fields(database, id, summary);
    Statement others(database,
                     "SELECT 'note', text FROM notes WHERE contact_id = ?1 "
                     "UNION ALL SELECT 'tag', tag FROM tags WHERE contact_id = ?1 "
                     "UNION ALL SELECT 'event', name FROM events JOIN contacts "
                     "ON events.id = event_id WHERE contacts.id = ?1 "
                     "UNION ALL SELECT 'card', reading FROM cards JOIN contact_cards "
                     "ON cards.id = card_id WHERE contact_id = ?1");
    bool talked = false;
    for (others.bind(id); others.next();) {
        const std::string kind = others.text(0);
        talked = talked || kind == "note";
        if (kind == "card") {
            add_reading(summary.words, others.text(1));
        } else {
            add_words(summary.words, others.text(1));
        }
    }
    Statement met(database, "SELECT met_on FROM contacts WHERE id = ?");
    int year = 2000;
    if (const std::string on = met.bind(id).next() ? met.text(0) : ""; on.size() > 4) {
        std::from_chars(on.data(), on.data() + 4, year);
    }
    summary.worth += (talked ? worth_of_talk : 0) + worth_of_a_year * (year - 2000);
    return summary;
}

bool has_token(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 || c >= 0x80;  // beyond ASCII, the tokenizer decides
    });
}

std::string prefix_of(const std::string& word) {
    return "\"" + word + "\" *";  // quotes were taken out of the query
}

}  // namespace

void index_stale(Database& database) {
    std::vector<std::int64_t> ids;
    {
        Statement stale(database, "SELECT id FROM contacts WHERE stale");
        while (stale.next()) ids.push_back(stale.number(0));
    }
    Statement remove(database, "DELETE FROM search WHERE rowid = ?");
    Statement insert(database,
                     "INSERT INTO search (rowid, words) SELECT id, ? FROM contacts "
                     "WHERE id = ? AND gone IS NULL");
    Statement update(database, "UPDATE contacts SET stale = 0, to_review = ? WHERE id = ?");
    Statement value(database, "UPDATE follow_ups SET worth = ? WHERE contact_id = ?");
    for (const std::int64_t id : ids) {
        const Summary summary = summary_of(database, id);
        remove.bind(id).run();
        insert.bind(summary.words).bind(id).run();
        update.bind(std::int64_t{summary.to_review}).bind(id).run();
        value.bind(summary.worth).bind(id).run();
    }
}

std::string match_expression(std::string_view query) {
    std::string text(query);
    std::replace(text.begin(), text.end(), '"', ' ');
    std::istringstream words(text);
    std::string expression;
    for (std::string word; words >> word;) {
        const std::string plain = folded(word), spelt = folded_spelt_out(word);
        if (!has_token(plain)) return {};
        std::string any = prefix_of(plain);
        if (spelt != plain) any += " OR " + prefix_of(spelt);
        const std::string digits = phone_digits(plain);
        if (digits.size() >= fewest_digits && digits != plain) any += " OR " + prefix_of(digits);
        expression += (expression.empty() ? "(" : " AND (") + any + ")";
    }
    return expression;
}

}  // namespace cardfile
