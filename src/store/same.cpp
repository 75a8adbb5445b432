#include "store/same.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "formats/json_values.h"
#include "formats/unicode.h"
#include "store/backs.h"
#include "store/entries.h"

namespace cardfile {
namespace {

// After Contrack's table (research/features.md, 3.2). A value on three contacts and more counts
// less for each: info@ and a company's switchboard are nobody's own.
constexpr double same_mail = 0.99, same_phone = 0.95, same_name_and_company = 0.93,
                 same_name = 0.85, less_for_each_sharer = 0.10;
/// Two people of one family, or one desk: whatever else agrees, a person has to say.
constexpr double most_with_other_first_name = 0.80, most_with_other_name = 0.70;
/// A shop's card and its owner's, or two namesakes of one company: likely, but not unasked.
constexpr double most_unasked = 0.95;
constexpr int most_sharers = 20;  // beyond, a value tells nothing at all

struct Shared {
    std::string kind, value;
    std::int64_t sharers = 0;
};

using Candidates = std::map<std::int64_t, std::vector<Shared>>;

/// Contacts that have, without doubt (review_below), a mail address, number or name in common with
/// this one.
Candidates candidates_of(Database& database, std::int64_t id) {
    std::vector<Shared> values;
    {
        Statement own(database,
                      "SELECT DISTINCT kind, folded FROM field_values WHERE contact_id = ? AND "
                      "kind IN ('email', 'phone', 'name') AND folded <> '' AND "
                      "(confidence >= 0.5 OR set_by_hand)");
        for (own.bind(id); own.next();) values.push_back({own.text(0), own.text(1), 0});
    }
    Candidates candidates;
    Statement others(database,
                     "SELECT DISTINCT contact_id FROM field_values JOIN contacts "
                     "ON contacts.id = contact_id WHERE kind = ? AND folded = ? AND gone IS NULL "
                     "AND (confidence >= 0.5 OR set_by_hand) "
                     "LIMIT ?");
    for (Shared& shared : values) {
        // a number without its dialling code may be anybody's
        if (shared.kind == "phone" && !shared.value.starts_with('+')) continue;
        std::vector<std::int64_t> sharers;
        others.bind(shared.kind).bind(shared.value).bind(std::int64_t{most_sharers + 1});
        while (others.next()) sharers.push_back(others.number(0));
        others.reset();
        if (std::ssize(sharers) > most_sharers) continue;
        shared.sharers = std::ssize(sharers);
        for (const std::int64_t other : sharers) {
            if (other != id) candidates[other].push_back(shared);
        }
    }
    return candidates;
}

std::string first_name(const Contact& contact) {
    const std::string first = contact.name ? folded(contact.name->first) : "";
    return first.substr(0, first.find(' '));
}

std::string last_name(const Contact& contact) {
    return contact.name
               ? folded(contact.name->last.empty() ? contact.name->value : contact.name->last)
               : "";
}

/// "J." and "Jo" agree with "Jo", "Joan" does not.
bool agree(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty()) return true;
    const std::string a = one.substr(0, one.find('.')), b = other.substr(0, other.find('.'));
    if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
    return a == b;
}

std::string company_of(const Contact& contact) {
    return contact.company ? folded(contact.company->value) : "";
}

/// Both have mail addresses, and none in common.
bool have_other_mails(const Contact& one, const Contact& other) {
    if (one.emails.empty() || other.emails.empty()) return false;
    return std::none_of(one.emails.begin(), one.emails.end(), [&](const Field& mine) {
        return std::any_of(other.emails.begin(), other.emails.end(), [&](const Field& theirs) {
            return folded(mine.value) == folded(theirs.value);
        });
    });
}

/// "jr" of "Jr.", "jun." or "PhD, Junior"; degrees say nothing of who it is.
std::string generation(const Contact& contact) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 11> words{{
        {"jr", "jr"},
        {"jun", "jr"},
        {"junior", "jr"},
        {"fils", "jr"},
        {"filho", "jr"},
        {"sr", "sr"},
        {"sen", "sr"},
        {"senior", "sr"},
        {"ii", "ii"},
        {"iii", "iii"},
        {"neto", "iii"},
    }};
    std::string suffix = contact.name ? folded(contact.name->suffix) : "";
    std::replace_if(
        suffix.begin(), suffix.end(), [](char c) { return c == '.' || c == ','; }, ' ');
    std::istringstream stream(suffix);
    for (std::string word; stream >> word;) {
        for (const auto& [known, meaning] : words) {
            if (word == known) return std::string(meaning);
        }
    }
    return {};
}

/// What speaks against it, however much agrees: the score can be this at most.
void weigh_against(Pair& pair, const Contact& one, const Contact& other, bool same_company) {
    const auto cap = [&](bool holds, double most, const char* why) {
        if (!holds) return;
        pair.score = std::min(pair.score, most);
        pair.evidence.emplace_back(why);
    };
    cap(!agree(first_name(one), first_name(other)), most_with_other_first_name, "other given name");
    cap(!agree(last_name(one), last_name(other)), most_with_other_name, "other family name");
    // Hans Müller, junior, has his father's company and number
    const bool named = one.name && other.name;
    cap(named && generation(one) != generation(other), most_with_other_first_name,
        "other generation");
    cap(one.name.has_value() != other.name.has_value(), most_unasked, "one has no name");
    cap(same_company && have_other_mails(one, other), most_unasked, "other mail in one company");
}

Pair judged(const Entry& one, const Entry& other, const std::vector<Shared>& shared) {
    Pair pair{std::min(one.id, other.id), std::max(one.id, other.id), 0, {}};
    const bool same_company =
        !company_of(one.contact).empty() && company_of(one.contact) == company_of(other.contact);
    double doubt = 1;  // that none of the evidence means anything
    for (const Shared& value : shared) {
        double weight = value.kind == "email" ? same_mail : same_phone;
        if (value.kind == "name") weight = same_company ? same_name_and_company : same_name;
        weight -= less_for_each_sharer *
                  static_cast<double>(std::max<std::int64_t>(0, value.sharers - 2));
        doubt *= 1 - std::max(0.0, weight);
        pair.evidence.push_back("same " + value.kind);
    }
    if (same_company) pair.evidence.emplace_back("same company");
    pair.score = 1 - doubt;
    weigh_against(pair, one.contact, other.contact, same_company);
    return pair;
}

bool called_different(Database& database, const Pair& pair) {
    Statement known(database, "SELECT 1 FROM different WHERE one = ? AND other = ?");
    return known.bind(std::min(pair.one, pair.other)).bind(std::max(pair.one, pair.other)).next();
}

std::vector<Pair> pairs_of(Database& database, std::int64_t id) {
    const Candidates candidates = candidates_of(database, id);
    std::vector<std::int64_t> ids{id};
    for (const auto& [other, shared] : candidates) ids.push_back(other);
    std::sort(ids.begin(), ids.end());
    const std::vector<Entry> entries = entries_with(database, ids);
    const auto entry_of = [&](std::int64_t wanted) {
        return std::find_if(entries.begin(), entries.end(),
                            [&](const Entry& entry) { return entry.id == wanted; });
    };
    std::vector<Pair> pairs;
    const auto one = entry_of(id);
    for (const auto& [other, shared] : candidates) {
        const auto two = entry_of(other);
        // another cardfile may have taken either off the list since
        if (one == entries.end() || two == entries.end()) continue;
        Pair pair = judged(*one, *two, shared);
        if (pair.score >= proposed_from && !called_different(database, pair)) {
            pairs.push_back(std::move(pair));
        }
    }
    return pairs;
}

void sort(std::vector<Pair>& pairs) {
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.score > b.score; });
}

}  // namespace

std::string evidence_text(const Pair& pair) {
    std::string text;
    for (const std::string& part : pair.evidence) text += (text.empty() ? "" : ", ") + part;
    return text;
}

Result<std::vector<Pair>> same_as(Store& store, std::int64_t id) {
    std::vector<Pair> found = pairs_of(store.database(), id);
    sort(found);
    return store.database().check().map([&] { return std::move(found); });
}

Result<std::vector<Pair>> pairs(Store& store) {
    Database& database = store.database();
    std::set<std::int64_t> ids;
    {
        Statement sharing(database,
                          "SELECT min(contact_id), max(contact_id) FROM field_values JOIN contacts "
                          "ON contacts.id = contact_id WHERE gone IS NULL AND folded <> '' AND "
                          "kind IN ('email', 'phone', 'name') GROUP BY kind, folded "
                          "HAVING count(DISTINCT contact_id) > 1");
        // those between the two are found from either of them
        while (sharing.next()) ids.insert({sharing.number(0), sharing.number(1)});
    }
    std::vector<Pair> all;
    std::set<std::pair<std::int64_t, std::int64_t>> seen;
    for (const std::int64_t id : ids) {
        for (Pair& pair : pairs_of(database, id)) {
            if (seen.insert({pair.one, pair.other}).second) all.push_back(std::move(pair));
        }
    }
    for (Pair& pair : possible_backs(database)) {
        const std::pair<std::int64_t, std::int64_t> both = std::minmax({pair.one, pair.other});
        if (!called_different(database, pair) && seen.insert(both).second)
            all.push_back(std::move(pair));
    }
    sort(all);
    return database.check().map([&] { return std::move(all); });
}

}  // namespace cardfile
