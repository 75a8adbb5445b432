#include "store/learned.h"

#include <fstream>
#include <set>

#include "formats/unicode.h"
#include "system/durable_write.h"
#include "system/system_error.h"

namespace cardfile {
namespace {

constexpr std::string_view heading =
    "# What your corrections taught, for the next readings. Made from the list: edit that, not "
    "this.\n";

struct Typed {
    std::int64_t contact = 0;
    std::string value;
};

std::vector<Typed> typed(Database& database, std::string_view kind) {
    Statement rows(database,
                   "SELECT contact_id, value FROM field_values WHERE kind = ? AND set_by_hand = 1 "
                   "AND EXISTS (SELECT 1 FROM contact_cards c WHERE c.contact_id = "
                   "field_values.contact_id) ORDER BY id");
    std::vector<Typed> all;
    for (rows.bind(kind); rows.next();) all.push_back({rows.number(0), rows.text(1)});
    return all;
}

std::set<std::string> domains_of(Database& database, std::int64_t contact) {
    Statement rows(database,
                   "SELECT value FROM field_values WHERE contact_id = ? AND kind IN ('email', "
                   "'website')");
    std::set<std::string> domains;
    for (rows.bind(contact); rows.next();)
        if (const std::string domain = telling_domain(rows.text(0)); !domain.empty())
            domains.insert(domain);
    return domains;
}

}  // namespace

Result<Rules> learned(Store& store) {
    Database& database = store.database();
    Rules rules;
    std::set<std::string> disputed;
    for (const Typed& company : typed(database, "company"))
        for (const std::string& domain : domains_of(database, company.contact)) {
            const auto [rule, is_new] = rules.company_of.emplace(domain, company.value);
            if (!is_new && folded(rule->second) != folded(company.value)) disputed.insert(domain);
            if (!is_new) rule->second = company.value;
        }
    for (const std::string& domain : disputed) rules.company_of.erase(domain);
    for (const Typed& title : typed(database, "title"))
        rules.title_words.merge(words_to_learn(title.value));
    // What companies of the list are called says nothing of a person.
    Statement companies(database, "SELECT value FROM field_values WHERE kind = 'company'");
    while (companies.next()) {
        std::erase_if(rules.title_words, [name = folded(companies.text(0))](const auto& word) {
            return name.find(word) != std::string::npos;
        });
    }
    if (auto well = database.check(); !well) return tl::unexpected(well.error());
    return rules;
}

std::filesystem::path rules_file(const Store& store) {
    // Added, not put in place of the ending: a list may itself be called "my.rules".
    return std::filesystem::path(store.path()) += ".rules";
}

Result<void> keep_rules(Store& store) {
    const auto rules = learned(store);
    if (!rules) return tl::unexpected(rules.error());
    const std::string text = to_text(*rules);
    const std::filesystem::path file = rules_file(store);
    // An empty file stays: a running watch gives it to each new reader.
    std::error_code ignored;
    if (text.empty() && !std::filesystem::exists(file, ignored)) return {};
    const auto before = read_rules(file);
    if (before && to_text(*before) == text) return {};
    return durable_write(file, std::string(heading) + text);
}

Result<Rules> read_rules(const std::filesystem::path& file) {
    constexpr std::size_t most = 4 << 20;  // bytes
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored)) {
        return tl::unexpected(Error{Error::Kind::io, file, "is a folder"});
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) return system_failure(file);
    std::string text(most, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return parse_rules(text);
}

}  // namespace cardfile
